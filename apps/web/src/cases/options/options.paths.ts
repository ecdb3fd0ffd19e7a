const of = (reference: string): string => `/cases/${reference}/options`;

/** The options of a case, each named by its column. */
export const optionsPaths = {
  options: of,
  add: (reference: string): string => `${of(reference)}/add`,
  addFrom: (reference: string, line: string): string => `${of(reference)}/add?from=${line}`,
  none: (reference: string): string => `${of(reference)}/none`,
  takeBack: (reference: string): string => `${of(reference)}/none/take-back`,
  change: (reference: string, position: number): string => `${of(reference)}/${position}/change`,
  remove: (reference: string, position: number): string => `${of(reference)}/${position}/remove`,
  up: (reference: string, position: number): string => `${of(reference)}/${position}/up`,
  prefer: (reference: string, position: number): string => `${of(reference)}/${position}/prefer`,
} as const;

export const optionsRoutes = {
  options: 'cases/:reference/options',
  add: 'cases/:reference/options/add',
  none: 'cases/:reference/options/none',
  takeBack: 'cases/:reference/options/none/take-back',
  change: 'cases/:reference/options/:position/change',
  remove: 'cases/:reference/options/:position/remove',
  up: 'cases/:reference/options/:position/up',
  prefer: 'cases/:reference/options/:position/prefer',
} as const;
