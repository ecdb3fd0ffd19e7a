/** Every address of the feature. An upload's key says nothing of what is in it. */
export const importsPaths = {
  list: '/imports',
  new: '/imports/new',
  upload: (id: string) => `/imports/${id}`,
  problems: (id: string) => `/imports/${id}/problems`,
  problemsFile: (id: string) => `/imports/${id}/problems/download`,
  apply: (id: string) => `/imports/${id}/apply`,
  discard: (id: string) => `/imports/${id}/discard`,
  undo: (id: string) => `/imports/${id}/undo`,
};

export const importsRoutes = {
  list: 'imports',
  new: 'imports/new',
  upload: 'imports/:id',
  problems: 'imports/:id/problems',
  problemsFile: 'imports/:id/problems/download',
  apply: 'imports/:id/apply',
  discard: 'imports/:id/discard',
  undo: 'imports/:id/undo',
} as const;
