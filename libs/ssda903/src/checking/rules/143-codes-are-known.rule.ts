import { ETHNICITIES } from '@lib/reference-data/codes/ethnicities';
import { LEGAL_STATUSES } from '@lib/reference-data/codes/legal-statuses';
import { MISSING_KINDS } from '@lib/reference-data/codes/missing-kinds';
import { NEEDS } from '@lib/reference-data/codes/needs';
import { PLACEMENT_TYPES } from '@lib/reference-data/codes/placement-types';
import { PROVIDER_TYPES } from '@lib/reference-data/codes/providers';
import { REASONS_CEASED } from '@lib/reference-data/codes/reasons-ceased';
import { REASONS_FOR_CHANGE } from '@lib/reference-data/codes/reasons-for-change';
import { REASONS_FOR_NEW_EPISODE } from '@lib/reference-data/codes/reasons-for-new-episode';
import { SDQ_REASONS } from '@lib/reference-data/codes/sdq-reasons';
import { SEXES } from '@lib/reference-data/codes/sexes';
import { CodeLookUp } from '../../codes/code-look-up';
import { CodedColumn, codeOfTheYearRule, knownCodeRule } from '../code-rule';
import { ReadEpisode, ReadHeader, ReadHealth, ReadMissing } from '../read-row';
import { Rule } from '../rule';

type Coded<R extends ReadEpisode | ReadHeader | ReadMissing | ReadHealth> = Omit<
  CodedColumn<R>,
  'table' | 'rows'
>;

const inEpisodes = (of: Coded<ReadEpisode>): CodedColumn<ReadEpisode> => ({
  ...of,
  table: 'episodes',
  rows: (child) => child.episodes,
});

const inHeader = (of: Coded<ReadHeader>): CodedColumn<ReadHeader> => ({
  ...of,
  table: 'header',
  rows: (child) => child.header,
});

const LEFT_OUT = 'We have kept the row and left this value out.';

const PLACE = inEpisodes({
  code: '146', column: 'PLACE', noun: 'placement type', codes: new CodeLookUp(PLACEMENT_TYPES),
  value: (row) => row.place, required: true, weight: 'stops this row',
  consequence: 'Until then the row is set aside.',
}); // prettier-ignore

const RNE = inEpisodes({
  code: '143', column: 'RNE', noun: 'reason for new episode', codes: new CodeLookUp(REASONS_FOR_NEW_EPISODE),
  value: (row) => row.reasonForNewEpisode, required: true, weight: 'worth knowing', consequence: LEFT_OUT,
}); // prettier-ignore

const LEGAL_STATUS = inEpisodes({
  code: '144', column: 'LS', noun: 'legal status', codes: new CodeLookUp(LEGAL_STATUSES),
  value: (row) => row.legalStatus, required: true, weight: 'worth knowing', consequence: LEFT_OUT,
}); // prettier-ignore

const NEED = inEpisodes({
  code: '145', column: 'CIN', noun: 'category of need', codes: new CodeLookUp(NEEDS),
  value: (row) => row.need, required: true, weight: 'worth knowing', consequence: LEFT_OUT,
}); // prettier-ignore

const CEASED = inEpisodes({
  code: '149', column: 'REC', noun: 'reason episode ceased', codes: new CodeLookUp(REASONS_CEASED),
  value: (row) => row.reasonCeased, required: false, weight: 'worth knowing', consequence: LEFT_OUT,
}); // prettier-ignore

const PROVIDER = inEpisodes({
  code: '178', column: 'PLACE_PROVIDER', noun: 'placement provider', codes: new CodeLookUp(PROVIDER_TYPES),
  value: (row) => row.provider, required: false, weight: 'worth knowing', consequence: LEFT_OUT,
}); // prettier-ignore

const REASON_FOR_CHANGE = inEpisodes({
  code: 'P09', column: 'REASON_PLACE_CHANGE', noun: 'reason for placement change',
  codes: new CodeLookUp(REASONS_FOR_CHANGE),
  value: (row) => row.reasonForChange, required: false, weight: 'worth knowing', consequence: LEFT_OUT,
}); // prettier-ignore

/** 1 and 2, or M, F and U: each is read whatever the year (peers.md 9.4), so the year is not checked. */
const SEX = inHeader({
  code: '101', column: 'SEX', noun: 'sex', codes: new CodeLookUp(SEXES),
  value: (row) => row.sex, required: true, weight: 'worth knowing',
  consequence: 'We have kept the row with sex unknown.',
}); // prettier-ignore

const ETHNIC = inHeader({
  code: '103', column: 'ETHNIC', noun: 'ethnicity', codes: new CodeLookUp(ETHNICITIES),
  value: (row) => row.ethnic, required: true, weight: 'worth knowing', consequence: LEFT_OUT,
}); // prettier-ignore

const MISSING: CodedColumn<ReadMissing> = {
  code: 'P14', table: 'missing', column: 'MISSING', noun: 'missing', codes: new CodeLookUp(MISSING_KINDS),
  rows: (child) => child.missing, value: (row) => row.kind, required: true, weight: 'stops this row',
  consequence: 'Until then the row is set aside.',
}; // prettier-ignore

const SDQ_REASON: CodedColumn<ReadHealth> = {
  code: 'P15', table: 'oc2', column: 'SDQ_REASON', noun: 'reason for no SDQ score',
  codes: new CodeLookUp(SDQ_REASONS),
  rows: (child) => child.oc2, value: (row) => row.sdqReason, required: false, weight: 'worth knowing',
  consequence: LEFT_OUT,
}; // prettier-ignore

export const CODES_ARE_KNOWN: readonly Rule[] = [
  ...[SEX, ETHNIC].map(knownCodeRule),
  ...[RNE, LEGAL_STATUS, NEED, PLACE, CEASED, PROVIDER, REASON_FOR_CHANGE].map(knownCodeRule),
  knownCodeRule(MISSING),
  knownCodeRule(SDQ_REASON),
];

export const CODES_ARE_OF_THE_YEAR: readonly Rule[] = [
  codeOfTheYearRule(ETHNIC),
  ...[RNE, LEGAL_STATUS, NEED, PLACE, CEASED, PROVIDER, REASON_FOR_CHANGE].map(codeOfTheYearRule),
];

/** Which codes are kept in the accepted rows: those some return has. */
export const KNOWN = {
  sex: SEX.codes,
  ethnic: ETHNIC.codes,
  reasonForNewEpisode: RNE.codes,
  legalStatus: LEGAL_STATUS.codes,
  need: NEED.codes,
  reasonCeased: CEASED.codes,
  provider: PROVIDER.codes,
  reasonForChange: REASON_FOR_CHANGE.codes,
  sdqReason: SDQ_REASON.codes,
} as const;
