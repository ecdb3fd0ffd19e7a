import { Temporal } from 'temporal-polyfill';
import { AREAS } from '@lib/access/panels/panel-seat';
import { Day } from '@lib/kernel/day';
import { RULE_CODES } from '@lib/rules/rule';
import { RuleStanding, RuleVersion, standingOf } from '@lib/rules/rule-version';
import { RuleBook } from '@lib/rules/rules.service';
import { day, list, moment, oneOf, orNull, shape, text, whole } from '../../api-docs/schemas/schema';
import { EffectTable, RuleEffect } from '../effect/rule-effect';
import { RuleLine } from '../overview/rule-line';
import { RulePage } from '../rule-page';

export interface RulesJson {
  readonly rules: readonly RuleLine[];
}

const RULE_LINE = shape<RuleLine>('ProgrammeRuleNow', 'A rule and what it holds today', {
  code: text(`${RULE_CODES.join(', ')}; or definitions and releases, which have addresses of their own`),
  title: text('What it is called', 'Age bands'),
  href: text('The address of its page', '/rules/age-bands'),
  holds: list(text('A line'), 'What holds today, in words'),
  from: orNull(day('The first day it holds; null where it came with the service, or holds from a moment')),
  next: text('What is to come, in words', 'Nothing'),
  madeAt: orNull(moment('When it was made; null where it came with the service')),
  madeByName: orNull(text('Who made it', 'A made-up officer')),
  because: text('Why'),
});

export const RULES = shape<RulesJson>('ProgrammeRules', 'Every rule you may see', {
  rules: list(RULE_LINE, 'In the order of the page'),
});

interface AgesJson {
  readonly from: number;
  readonly to: number;
}

interface ValueJson {
  readonly days: number | null;
  readonly least: number | null;
  readonly areas: readonly string[] | null;
  readonly bands: readonly AgesJson[] | null;
}

export interface RuleVersionJson extends ValueJson, RuleStanding {
  readonly version: number;
  readonly validFrom: Day | null;
  readonly inWords: readonly string[];
  readonly because: string;
  readonly madeAt: Temporal.Instant | null;
  readonly madeByName: string | null;
  readonly withdrawnAt: Temporal.Instant | null;
  readonly withdrawnByName: string | null;
}

const AGES = shape<AgesJson>('AgesOfBand', 'Ages in completed years, both included', {
  from: whole('The first', 0),
  to: whole('The last', 4),
});

export const RULE_VERSION = shape<RuleVersionJson>('ProgrammeRuleVersion', 'A version of a rule', {
  version: whole('Its number; 1 came with the service'),
  stands: oneOf(['in force', 'not yet', 'replaced', 'never in force', 'withdrawn'], 'Where it stands today'),
  validFrom: orNull(day('The first day it holds; null for the first version')),
  until: orNull(day('The day on which the next takes its place; null for the last')),
  inWords: list(text('A line'), 'What it holds'),
  days: orNull(whole('Of place-days: for how many days a place counts; null of another rule', 28)),
  least: orNull(whole('Of panel-quorum: members who have to be in the room; null of another rule', 3)),
  areas: orNull(
    list(oneOf(Object.keys(AREAS), 'An area of work'), 'Of panel-quorum: who has to be there; null likewise'),
  ),
  bands: orNull(list(AGES, 'Of age-bands: the youngest first; null of another rule')),
  because: text('Why it was made'),
  madeAt: orNull(moment('When; null for the first')),
  madeByName: orNull(text('By whom; null for the first', 'A made-up officer')),
  withdrawnAt: orNull(moment('When it was withdrawn before its day; null where it was not')),
  withdrawnByName: orNull(text('By whom', 'A made-up officer')),
});

export interface RuleJson {
  readonly code: string;
  readonly title: string;
  readonly versions: readonly RuleVersionJson[];
}

export const RULE = shape<RuleJson>('ProgrammeRule', 'A rule with every version of it', {
  code: oneOf(RULE_CODES, 'Which rule'),
  title: text('What it is called', 'Age bands'),
  versions: list(RULE_VERSION, 'Newest first'),
});

const COLUMN = shape<EffectTable['columns'][number]>('RuleEffectColumn', 'A column', {
  text: text('What it is called'),
  numeric: { type: 'boolean', description: 'Whether it holds figures', examples: [true] },
});

const TABLE = shape<EffectTable>('RuleEffectTable', 'Figures of today under both', {
  caption: text('What it shows'),
  columns: list(COLUMN, 'The first names the row'),
  rows: list(
    list({ type: ['string', 'number'], description: 'A name, a figure, or a symbol like [x]' }, 'A row'),
    'Its rows',
  ),
});

export const EFFECT = shape<RuleEffect>('ProgrammeRuleEffect', 'What a version would do', {
  on: day('The day of the figures'),
  findings: list(text('A sentence'), 'The most important first'),
  tables: list(TABLE, 'Figures of today under what holds and under the version'),
  notes: list(text('A sentence'), 'What the figures are'),
});

export const ruleJson = ({ rule, title }: RulePage, book: RuleBook<unknown>): RuleJson => ({
  code: rule.code,
  title,
  versions: book.versions.map((one) => ({
    ...made(one),
    ...standingOf(book.versions, one, book.today),
    ...NOTHING,
    ...(one.value as Partial<ValueJson>),
    inWords: rule.inWords(one.value),
  })),
});

const NOTHING: ValueJson = { days: null, least: null, areas: null, bands: null };

const made = ({ value: _, ...rest }: RuleVersion<unknown>): Omit<RuleVersion<unknown>, 'value'> => rest;
