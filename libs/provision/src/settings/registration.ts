/** How the place where a child lives stands with its regulator (domain.md 3.3, primary registration). */
export const REGISTRATIONS = {
  registered: 'Registered with Ofsted',
  applied: 'Registration applied for',
  'other regulator': 'Registered with another regulator',
  'not needed': 'Does not have to be registered',
  unregistered: 'Not registered, and should be',
  unknown: 'Not known yet',
} as const;

export type Registration = keyof typeof REGISTRATIONS;
