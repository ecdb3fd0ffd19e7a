import { formatDay } from '@lib/kernel/london-format';
import { NewRuleVersion } from '@lib/rules/rule-problems';
import { RuleVersion } from '@lib/rules/rule-version';
import { RuleBook } from '@lib/rules/rules.service';
import { FormModel } from '@lib/web-kit/forms/form-model';
import { DataTable } from '@lib/web-kit/tables/data-table';
import { hiddenFields } from '../children/entering/add-child.presenter';
import { EffectTable, RuleEffect } from './effect/rule-effect';
import { RulePage } from './rule-page';
import { rulesPaths } from './rules.paths';

/** The form, with what was typed or what the latest version holds. */
export const presentNewRule = (page: RulePage, { today }: RuleBook<unknown>, form: FormModel): object => ({
  title: `Change: ${page.title.charAt(0).toLowerCase()}${page.title.slice(1)}`,
  back: { href: rulesPaths.rule(page.rule.code) },
  action: rulesPaths.next(page.rule.code),
  rule: page.rule.code,
  choices: page.choices,
  today: formatDay(today),
  form,
});

/** A version that is about to be made, and what it does. */
interface Checked {
  readonly book: RuleBook<unknown>;
  readonly next: NewRuleVersion<unknown>;
  readonly effect: RuleEffect;
}

export const presentRuleCheck = (
  { rule, title, uses }: RulePage,
  { book, next, effect }: Checked,
  form: FormModel,
): object => ({
  title: `Check before you make version ${book.newest + 1}`,
  caption: title,
  back: { href: rulesPaths.rule(rule.code) },
  action: rulesPaths.next(rule.code),
  rows: [
    { label: 'What holds today', items: rule.inWords(book.inForce.value) },
    { label: 'What would hold', items: rule.inWords(next.value) },
    { label: 'From', value: formatDay(next.validFrom) },
    { label: 'Why', value: next.because },
  ],
  waiting: waitingWords(book, next),
  findings: effect.findings,
  tables: effect.tables.map(tableOf),
  notes: effect.notes,
  uses,
  hidden: hiddenFields(form),
});

/** What becomes of a version that is to come already. */
const waitingWords = (
  { last, today }: RuleBook<unknown>,
  { validFrom }: NewRuleVersion<unknown>,
): string | null => {
  if (last.validFrom === null || last.validFrom <= today) return null;
  const begins = formatDay(last.validFrom);
  return last.validFrom === validFrom
    ? `Version ${last.version} was to begin on the same day, and will never be in force.`
    : `Version ${last.version} begins before it, on ${begins}, and holds until then.`;
};

const tableOf = ({ caption, columns, rows }: EffectTable): DataTable => ({
  caption,
  stacks: columns.length > 2,
  columns,
  rows,
});

/** What is about to be withdrawn. */
export const presentWithdraw = ({ rule, title }: RulePage, made: RuleVersion<unknown>): object => ({
  title: `Withdraw version ${made.version}`,
  caption: title,
  back: { href: rulesPaths.rule(rule.code) },
  action: rulesPaths.withdraw(rule.code, made.version),
  rows: [
    { label: 'What it was to hold', items: rule.inWords(made.value) },
    { label: 'From', value: made.validFrom === null ? '' : formatDay(made.validFrom) },
    { label: 'Why', value: made.because },
  ],
});
