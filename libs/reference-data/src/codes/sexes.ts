import { DatedCode } from './dated-code';

/**
 * SEX: 1 and 2 to the return of 2024, letters from 2025. Both are read whatever the year, and kept as the
 * letter (see crosswalks). Sources: Social Finance liia-tools-pipeline, SSDA903 schemas of 2017 and 2025.
 */
export const SEXES: readonly DatedCode[] = [
  { code: '1', label: 'Male', lastYear: 2024 },
  { code: '2', label: 'Female', lastYear: 2024 },
  { code: 'M', label: 'Male', firstYear: 2025 },
  { code: 'F', label: 'Female', firstYear: 2025 },
  { code: 'U', label: 'Unknown', firstYear: 2025 },
];
