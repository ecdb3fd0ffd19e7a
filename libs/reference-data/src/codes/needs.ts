import { DatedCode } from './dated-code';

/**
 * CIN: the child's main category of need when they became looked after. Sources: DfE, children looked after
 * return guide; D2I csc-validator-be-903 0.1.14 (rule 145).
 */
export const NEEDS: readonly DatedCode[] = [
  { code: 'N1', label: 'Abuse or neglect' },
  { code: 'N2', label: 'Child’s disability' },
  { code: 'N3', label: 'Parent’s illness or disability' },
  { code: 'N4', label: 'Family in acute stress' },
  { code: 'N5', label: 'Family dysfunction' },
  { code: 'N6', label: 'Socially unacceptable behaviour' },
  { code: 'N7', label: 'Low income' },
  { code: 'N8', label: 'Absent parenting' },
];
