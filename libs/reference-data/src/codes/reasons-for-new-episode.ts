import { DatedCode } from './dated-code';

/**
 * RNE: why an episode starts, and what changes with it. Sources: DfE, children looked after return guide; D2I
 * csc-validator-be-903 0.1.14 (rule 143).
 */
export interface ReasonForNewEpisode extends DatedCode {
  readonly changesLegalStatus: boolean;
  readonly changesPlacement: boolean;
  readonly changesCarer: boolean;
}

export const REASONS_FOR_NEW_EPISODE: readonly ReasonForNewEpisode[] = [
  { code: 'S', label: 'Started to be looked after', changesLegalStatus: true, changesPlacement: true, changesCarer: true },
  { code: 'L', label: 'Change of legal status only', changesLegalStatus: true, changesPlacement: false, changesCarer: false },
  { code: 'P', label: 'Change of placement and carer only', changesLegalStatus: false, changesPlacement: true, changesCarer: true },
  { code: 'T', label: 'Change of placement with the same carer only', changesLegalStatus: false, changesPlacement: true, changesCarer: false },
  { code: 'B', label: 'Change of legal status, placement and carer', changesLegalStatus: true, changesPlacement: true, changesCarer: true },
  { code: 'U', label: 'Change of legal status and placement with the same carer', changesLegalStatus: true, changesPlacement: true, changesCarer: false },
]; // prettier-ignore
