import { DatedCode } from './dated-code';

/** UPN: what stands in place of a unique pupil number. Source: DfE, children looked after return guide. */
export const UPN_REASONS: readonly DatedCode[] = [
  { code: 'UN1', label: 'Not of school age' },
  { code: 'UN2', label: 'Never in a maintained school in England' },
  { code: 'UN3', label: 'Educated outside England' },
  { code: 'UN4', label: 'Newly looked after, number awaited' },
  { code: 'UN5', label: 'Records disagree about the child' },
];
