import { DatedCode } from './dated-code';

/** MISSING: missing, or away without authorisation. Source: DfE, children looked after return guide. */
export const MISSING_KINDS: readonly DatedCode[] = [
  { code: 'M', label: 'Missing: whereabouts not known' },
  { code: 'A', label: 'Away from placement without authorisation: whereabouts known' },
];
