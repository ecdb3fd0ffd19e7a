import { DatedCode } from './dated-code';

/** REVIEW_CODE: how the child took part in a review. Source: DfE, children looked after return guide. */
export const REVIEW_CODES: readonly DatedCode[] = [
  { code: 'PN0', label: 'Child under 4' },
  { code: 'PN1', label: 'Attended and spoke' },
  { code: 'PN2', label: 'Attended, an advocate or reviewing officer spoke' },
  { code: 'PN3', label: 'Attended and gave views without words' },
  { code: 'PN4', label: 'Attended but did not contribute' },
  { code: 'PN5', label: 'Did not attend, views put by an advocate or reviewing officer' },
  { code: 'PN6', label: 'Did not attend, views sent another way' },
  { code: 'PN7', label: 'Did not attend and gave no views' },
];
