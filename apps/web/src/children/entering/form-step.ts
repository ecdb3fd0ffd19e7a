/** Where somebody is with a form that is checked before it is saved: what the button they pressed says. */
export const FORM_STEPS = ['check', 'change', 'save'] as const;

export type FormStep = (typeof FORM_STEPS)[number];
