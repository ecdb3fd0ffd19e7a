/** A setting that is entered by hand, because no list has it. */
export interface NewSetting {
  readonly name: string;
  /** The number the regulator gave it; empty where it has none. */
  readonly urn: string;
  readonly provisionType: NewProvisionType;
  /** Its provider by name; empty where that is not known. */
  readonly provider: string;
  readonly localAuthority: string;
  readonly registration: EnteredRegistration;
  /** Registered or planned places; null when they are not known. */
  readonly places: number | null;
  /** Why it is needed in the directory. */
  readonly reason: string;
}

/**
 * The kinds that are entered: those that Ofsted's list of 2023 does not have yet, and those that another body
 * inspects or nobody does (domain.md 2.3 and 5.6: placement types K3, R5, Z12 and Z13; unregistered provision).
 */
export const NEW_PROVISION_TYPES = [
  'Supported accommodation',
  "Children's home",
  'Independent fostering agency',
  'Residential special school',
  'Residential family centre',
  'Health setting',
  'Setting in Scotland or Wales',
  'Other',
] as const;

export type NewProvisionType = (typeof NEW_PROVISION_TYPES)[number];

/** How the registration of a setting that is entered stands, as whoever enters it knows. */
export const ENTERED_REGISTRATIONS = {
  active: 'Active',
  applied: 'Applied to register',
  'other body': 'Registered with another body',
  'not needed': 'Does not need to register',
  unregistered: 'Not registered',
} as const;

export type EnteredRegistration = keyof typeof ENTERED_REGISTRATIONS;
