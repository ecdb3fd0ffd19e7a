/** The addresses of a wave that say how far boroughs are with it. */
export const boardPaths = {
  board: (wave: string) => `/waves/${wave}`,
  nudge: (wave: string) => `/waves/${wave}/nudge`,
  export: (wave: string) => `/waves/${wave}/export`,
  burden: (wave: string) => `/waves/${wave}/burden`,
  data: (wave: string) => `/waves/${wave}/data`,
  dataFile: (wave: string) => `/waves/${wave}/data/workbook`,
  ownData: (wave: string) => `/surveys/${wave}/data`,
  ownDataFile: (wave: string) => `/surveys/${wave}/data/workbook`,
  /** What one borough handed in, for its reviewer. */
  review: (wave: string, borough: string) => `/waves/${wave}/returns/${borough}`,
  settings: (wave: string) => `/waves/${wave}/settings`,
  boroughs: (wave: string) => `/waves/${wave}/boroughs`,
  collections: '/collections',
};

export const boardRoutes = {
  board: 'waves/:wave',
  nudge: 'waves/:wave/nudge',
  export: 'waves/:wave/export',
  burden: 'waves/:wave/burden',
  data: 'waves/:wave/data',
  dataFile: 'waves/:wave/data/workbook',
  ownData: 'surveys/:wave/data',
  ownDataFile: 'surveys/:wave/data/workbook',
} as const;
