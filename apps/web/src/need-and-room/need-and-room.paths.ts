/** Every address of the feature: none of them says anything of a child. */
export const needPaths = {
  matrix: '/need-and-room',
  download: '/need-and-room/download',
  cell: '/need-and-room/cell',
  whatIf: '/need-and-room/what-if',
  saved: '/need-and-room/what-if/saved',
  compare: '/need-and-room/what-if/compare',
  scenario: (id: string): string => `/need-and-room/what-if/saved/${id}`,
  delete: (id: string): string => `/need-and-room/what-if/saved/${id}/delete`,
};

export const needRoutes = {
  matrix: 'need-and-room',
  download: 'need-and-room/download',
  cell: 'need-and-room/cell',
  whatIf: 'need-and-room/what-if',
  saved: 'need-and-room/what-if/saved',
  compare: 'need-and-room/what-if/compare',
  scenario: 'need-and-room/what-if/saved/:id',
  delete: 'need-and-room/what-if/saved/:id/delete',
} as const;
