/** Every address of the feature. An upload’s key says nothing of what is in it. */
export const registerWorkbookPaths = {
  home: '/register/workbook',
  file: '/register/workbook/download',
  upload: (id: string) => `/register/workbook/uploads/${id}`,
  uploadFile: (id: string) => `/register/workbook/uploads/${id}/download`,
  apply: (id: string) => `/register/workbook/uploads/${id}/apply`,
  discard: (id: string) => `/register/workbook/uploads/${id}/discard`,
  undo: (id: string) => `/register/workbook/uploads/${id}/undo`,
};

export const registerWorkbookRoutes = {
  home: 'register/workbook',
  file: 'register/workbook/download',
  upload: 'register/workbook/uploads/:id',
  uploadFile: 'register/workbook/uploads/:id/download',
  apply: 'register/workbook/uploads/:id/apply',
  discard: 'register/workbook/uploads/:id/discard',
  undo: 'register/workbook/uploads/:id/undo',
} as const;
