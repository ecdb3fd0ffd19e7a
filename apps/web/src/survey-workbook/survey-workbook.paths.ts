/** Every address of the feature. An upload’s key says nothing of what is in it. */
const home = (wave: string): string => `/surveys/${wave}/workbook`;
const upload = (wave: string, id: string): string => `${home(wave)}/uploads/${id}`;

export const surveyWorkbookPaths = {
  home,
  template: (wave: string) => `${home(wave)}/template`,
  upload,
  uploadFile: (wave: string, id: string) => `${upload(wave, id)}/download`,
  mend: (wave: string, id: string) => `${upload(wave, id)}/mend`,
  apply: (wave: string, id: string) => `${upload(wave, id)}/apply`,
  discard: (wave: string, id: string) => `${upload(wave, id)}/discard`,
  undo: (wave: string, id: string) => `${upload(wave, id)}/undo`,
};

export const surveyWorkbookRoutes = {
  home: 'surveys/:wave/workbook',
  template: 'surveys/:wave/workbook/template',
  upload: 'surveys/:wave/workbook/uploads/:upload',
  uploadFile: 'surveys/:wave/workbook/uploads/:upload/download',
  mend: 'surveys/:wave/workbook/uploads/:upload/mend',
  apply: 'surveys/:wave/workbook/uploads/:upload/apply',
  discard: 'surveys/:wave/workbook/uploads/:upload/discard',
  undo: 'surveys/:wave/workbook/uploads/:upload/undo',
} as const;
