/** Rules that a program cannot judge: who looks, and when. Kept so that no number from is forgotten. */
export const REVIEWED_RULES: Readonly<Record<string, string>> = {
  'X-35':
    'Secondary suppression. Nothing to hold yet: every file is an authority’s own, with its exact figures. It comes with the first figures across authorities.',
  'X-44':
    'Opens without repair elsewhere, and comes back from ODS the same: open-elsewhere.ts, for every file the helper is given, where LibreOffice and openpyxl are on the machine; more closely in test/workbook/writing/opens-elsewhere.spec.ts. Excel itself was not tried.',
  'X-45': 'Upload templates (class U) come with the surveys.',
};
