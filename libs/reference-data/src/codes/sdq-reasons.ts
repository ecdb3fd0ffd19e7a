import { DatedCode } from './dated-code';

/** SDQ_REASON: why there is no strengths and difficulties score. Source: DfE, children looked after return guide. */
export const SDQ_REASONS: readonly DatedCode[] = [
  { code: 'SDQ1', label: 'Child too young or too old at the latest assessment' },
  { code: 'SDQ2', label: 'Carer refused' },
  { code: 'SDQ3', label: 'Not possible because of the child’s disability' },
  { code: 'SDQ4', label: 'Other' },
  { code: 'SDQ5', label: 'Child or young person refused' },
];
