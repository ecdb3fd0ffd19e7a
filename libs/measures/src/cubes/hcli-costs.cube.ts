import { PAYERS as INVOICED, Payer } from '@lib/high-cost/costs/cost-line';
import { Amount, Category, Cube } from '@lib/releases/cubes/cube';
import { payerSum, WEEK, weekOf } from '../high-cost-counts/amounts';
import { COST_PARTS, CostPart, costsParts, HCLI_PROCUREMENTS, HCLI_SHARED } from '../high-cost-counts/costs';
import { registerOn } from '../high-cost-counts/register-on';
import { codeOf, countByPart } from './broken-down';
import { IN_THE_REGISTER, NOT_OF_HIGH_COST, OF_A_DAY } from './high-cost-cube';
import { PARTNER_WEEK, PLACEMENT_WEEK } from './price-limits';

const PARTS = Object.keys(COST_PARTS) as CostPart[];
const PAYERS = { alone: 'Social care pays alone', shared: 'Health or education pays too' } as const;
const PENDING = {
  yes: 'A contribution of health or education is sought, agreed in principle or disputed',
  no: 'No such contribution is open',
} as const;

type Payers = keyof typeof PAYERS;

const paid = (payers: Payers, part: CostPart): string => codeOf('paid', codeOf(payers, part));
const paidBy = (payers: Payers): string[] => PARTS.map((part) => paid(payers, part));
const codesOf = (way: string, labels: Readonly<Record<string, string>>): string[] =>
  Object.keys(labels).map((part) => codeOf(way, part));

const category = (code: string, label: string, sums: readonly (readonly string[])[] = []): Category => ({
  code,
  label,
  sums,
  forBoroughs: [],
  forGroups: ['official'],
});

const waysOf = (way: string, labels: Readonly<Record<string, string>>): Category[] =>
  Object.entries(labels).map(([part, label]) => category(codeOf(way, part), label));

const CATEGORIES: readonly Category[] = [
  category('total', 'High-cost placements', [
    [...paidBy('alone'), ...paidBy('shared')],
    codesOf('pending', PENDING),
    codesOf('procurement', HCLI_PROCUREMENTS),
  ]),
  ...PARTS.map((part) =>
    category(codeOf('cost', part), COST_PARTS[part], [[paid('alone', part), paid('shared', part)]]),
  ),
  category(codeOf('payers', 'alone'), PAYERS.alone, [paidBy('alone')]),
  category(codeOf('payers', 'shared'), PAYERS.shared, [paidBy('shared'), codesOf('funding', HCLI_SHARED)]),
  ...waysOf('funding', HCLI_SHARED),
  ...(['alone', 'shared'] as const).flatMap((payers) =>
    PARTS.map((part) => category(paid(payers, part), `${PAYERS[payers]}: ${COST_PARTS[part].toLowerCase()}`)),
  ),
  ...waysOf('pending', PENDING),
  ...waysOf('procurement', HCLI_PROCUREMENTS),
];

/** What a week costs, and what each payer is invoiced of it: all of these or the first alone. */
const AMOUNTS: readonly Amount[] = [
  { ...PLACEMENT_WEEK, code: WEEK, label: 'A week in all', category: 'total' },
  ...(Object.keys(INVOICED) as Payer[]).map((payer): Amount => {
    const of = { code: payerSum(payer), label: `Invoiced to ${INVOICED[payer].toLowerCase()}`, partOf: WEEK };
    return payer === 'social-care'
      ? { ...PLACEMENT_WEEK, ...of, category: 'total' }
      : { ...PARTNER_WEEK, ...of, category: codeOf('payers', 'shared') };
  }),
];

/** What London’s dearest placements cost, and who pays for them with social care. */
export const HCLI_COSTS: Cube = {
  ...OF_A_DAY,
  code: 'hcli-costs',
  // 2: sums of money came to the counts.
  version: 2,
  title: 'What high-cost placements cost',
  purpose:
    'What London spends a week, how weekly costs are spread, and how often health and education pay with social care',
  categories: CATEGORIES,
  amounts: AMOUNTS,
  counted: `${IN_THE_REGISTER}, by all that is paid for a week then, before value added tax (VAT). Health or education pays too where its contribution is agreed or it is invoiced`,
  exclusions: [...NOT_OF_HIGH_COST, 'What is paid once, and the Home Office grant, which is income'],
  async count(tx, boroughId, on) {
    return countByPart((await registerOn(tx, boroughId, on)).map((one) => costsParts(one, on)));
  },
  async amountsOf(tx, boroughId, on) {
    return (await registerOn(tx, boroughId, on)).map((one) => weekOf(one, on));
  },
};
