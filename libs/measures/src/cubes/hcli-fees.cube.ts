import { Category, Cube } from '@lib/releases/cubes/cube';
import { FEE_PARTS, FeePart, feeParts, HCLI_NEEDS, HcliNeeds, PricedKind } from '../high-cost-counts/fees';
import { registerOn } from '../high-cost-counts/register-on';
import { codeOf, countByPart, sensitiveWay } from './broken-down';
import { HCLI_SETTING_KINDS, HcliSettingKind } from './hcli-setting-kinds';
import { IN_THE_REGISTER, NOT_OF_HIGH_COST, OF_A_DAY } from './high-cost-cube';
import {
  ELSEWHERE,
  LikeAge,
  LikeNeed,
  LIKE_AGES,
  LIKE_NEEDS,
  LIKE_WAYS,
  likeCode,
  likeLabel,
  LIKES,
} from './like-needs';
import { FEE_WEEK_BANDS, NO_PRICE } from './week-bands';

const NEEDS = Object.keys(HCLI_NEEDS) as HcliNeeds[];
const BANDS = FEE_WEEK_BANDS.map(({ code }) => code);
const PARTS = Object.keys(FEE_PARTS) as FeePart[];

const typeCode = (kind: HcliSettingKind): string => codeOf('type', kind);
/** `fee|supported|under-4000`; of homes, which there are enough of, each band also by needs: `needs|home|complex|under-4000`. */
const feeCode = (kind: PricedKind, part: FeePart): string => codeOf('fee', codeOf(kind, part));
const needsCode = (needs: HcliNeeds, part: FeePart): string =>
  codeOf('needs', codeOf('home', codeOf(needs, part)));

const neededElsewhere = (need: LikeNeed): string => codeOf(ELSEWHERE.need, need);
const agedElsewhere = (age: LikeAge): string => codeOf(ELSEWHERE.age, age);

const NO_FEE_AT_HOME = feeCode('home', NO_PRICE);
const AT_HOME = [...NEEDS.flatMap((needs) => BANDS.map((band) => needsCode(needs, band))), NO_FEE_AT_HOME];
const ALIKE = LIKES.map(likeCode);
const SUPPORTED = PARTS.map((part) => feeCode('supported', part));

const category = (code: string, label: string, sums: readonly (readonly string[])[] = []): Category => ({
  code,
  label,
  sums,
  forBoroughs: [],
  forGroups: ['official'],
});

/** Hidden before a fee is: who is alike is worth less than what a place costs. */
const detail = (code: string, label: string): Category => ({ ...category(code, label), detail: true });

const atHome = (words: string): string => `${HCLI_SETTING_KINDS.home}: ${words.toLowerCase()}`;

const elsewhere = (words: string): string => `Other settings: ${words.toLowerCase()}`;

const CATEGORIES: readonly Category[] = [
  category('total', 'High-cost placements', [
    [...AT_HOME, ...SUPPORTED, typeCode('foster'), typeCode('other')],
    [...ALIKE, ...LIKE_NEEDS.map(neededElsewhere)],
    [...ALIKE, ...LIKE_AGES.map(agedElsewhere)],
  ]),
  category(typeCode('home'), HCLI_SETTING_KINDS.home, [AT_HOME, ALIKE]),
  category(typeCode('supported'), HCLI_SETTING_KINDS.supported, [SUPPORTED]),
  category(typeCode('foster'), HCLI_SETTING_KINDS.foster),
  category(typeCode('other'), HCLI_SETTING_KINDS.other),
  ...LIKE_AGES.map((age) =>
    category(codeOf('age', age), LIKE_WAYS.age[age], [
      [...LIKE_NEEDS.map((need) => likeCode({ need, age })), agedElsewhere(age)],
    ]),
  ),
  ...LIKE_NEEDS.map((need) =>
    category(codeOf('need', need), LIKE_WAYS.need[need], [
      [...LIKE_AGES.map((age) => likeCode({ need, age })), neededElsewhere(need)],
    ]),
  ),
  ...LIKES.map((like) => detail(likeCode(like), atHome(likeLabel(like)))),
  ...LIKE_AGES.map((age) => detail(agedElsewhere(age), elsewhere(LIKE_WAYS.age[age]))),
  ...LIKE_NEEDS.map((need) => detail(neededElsewhere(need), elsewhere(LIKE_WAYS.need[need]))),
  ...BANDS.map((band) =>
    category(feeCode('home', band), atHome(FEE_PARTS[band]), [NEEDS.map((needs) => needsCode(needs, band))]),
  ),
  category(NO_FEE_AT_HOME, atHome(FEE_PARTS[NO_PRICE])),
  ...PARTS.map((part) =>
    category(feeCode('supported', part), `${HCLI_SETTING_KINDS.supported}: ${FEE_PARTS[part].toLowerCase()}`),
  ),
  ...NEEDS.map((needs) =>
    category(codeOf('type-band', codeOf('home', needs)), atHome(HCLI_NEEDS[needs]), [
      BANDS.map((band) => needsCode(needs, band)),
    ]),
  ),
  ...NEEDS.flatMap((needs) =>
    BANDS.map((band) => category(needsCode(needs, band), atHome(`${HCLI_NEEDS[needs]}, ${FEE_PARTS[band]}`))),
  ),
];

/**
 * Which children have like needs, and fees like for like: what a week of a place of the same kind costs, of homes also for a child with like needs. Medians and
 * quartiles are read off the printed numbers, so that nobody is told a fee, a lowest or a highest.
 */
export const HCLI_FEES: Cube = {
  ...OF_A_DAY,
  code: 'hcli-fees',
  // 2: age and need came, crossed with the kind of setting.
  version: 2,
  title: 'Kinds of setting, ages, needs and fees',
  purpose:
    'For which children London pays most, where several boroughs need alike, and whether a fee is high for its kind of place: what to agree, and to open together',
  sensitive: [sensitiveWay('need', LIKE_WAYS.need)],
  categories: CATEGORIES,
  counted: `${IN_THE_REGISTER}, by the core fee of a week in force then, before value added tax (VAT): without more staff, education, therapy and transport, which are priced apart`,
  exclusions: [
    ...NOT_OF_HIGH_COST,
    'Fees of a single setting or provider, and of foster homes, secure homes and residential schools: too few boroughs share them',
  ],
  async count(tx, boroughId, on) {
    return countByPart((await registerOn(tx, boroughId, on)).map((one) => feeParts(one, on)));
  },
};
