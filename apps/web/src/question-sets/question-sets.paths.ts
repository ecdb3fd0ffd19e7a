/** Every address of the feature. */
export const questionSetsPaths = {
  list: '/question-sets',
  new: '/question-sets/new',
  set: (id: string) => `/question-sets/${id}`,
  publish: (id: string) => `/question-sets/${id}/publish`,
  discard: (id: string) => `/question-sets/${id}/delete`,
  form: (id: string) => `/question-sets/${id}/form`,
  specification: (id: string) => `/question-sets/${id}/specification`,
  document: (id: string) => `/question-sets/${id}/document`,
  testRun: (id: string) => `/question-sets/${id}/test-run`,
};

export const questionSetsRoutes = {
  list: 'question-sets',
  new: 'question-sets/new',
  set: 'question-sets/:id',
  publish: 'question-sets/:id/publish',
  discard: 'question-sets/:id/delete',
  form: 'question-sets/:id/form',
  specification: 'question-sets/:id/specification',
  document: 'question-sets/:id/document',
  testRun: 'question-sets/:id/test-run',
} as const;
