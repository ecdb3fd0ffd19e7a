import { Temporal } from 'temporal-polyfill';
import { Day } from '@lib/kernel/day';
import { Tx } from '@lib/database/unit-of-work';
import { Rule } from './rule';
import { inForceOn, RuleVersion } from './rule-version';

interface Row {
  readonly version: number;
  readonly validFrom: Day;
  readonly value: unknown;
  readonly because: string;
  readonly madeAt: Temporal.Instant;
  readonly madeByName: string;
  readonly withdrawnAt: Temporal.Instant | null;
  readonly withdrawnByName: string | null;
}

/** Every version of a rule, the first one first, those that were withdrawn too. */
export const versionsOf = async <Value>(tx: Tx, rule: Rule<Value>): Promise<RuleVersion<Value>[]> => {
  const later = await tx.query<Row>(
    `select version, valid_from as "validFrom", value, because, made_at as "madeAt", made_by_name as "madeByName",
            withdrawn_at as "withdrawnAt", withdrawn_by_name as "withdrawnByName"
       from rule_versions where rule = $1 order by version`,
    [rule.code],
  );
  return [firstOf(rule), ...later.map((row) => ({ ...row, value: rule.read(row.value) }))];
};

/** What a rule holds, day by day: a figure of a past day goes by the rule of that day. */
export const ruleByDay = async <Value>(tx: Tx, rule: Rule<Value>): Promise<(on: Day) => Value> => {
  const versions = await versionsOf(tx, rule);
  return (on) => inForceOn(versions, on).value;
};

const firstOf = <Value>(rule: Rule<Value>): RuleVersion<Value> => ({
  version: 1,
  validFrom: null,
  value: rule.first,
  because: rule.firstBecause,
  madeAt: null,
  madeByName: null,
  withdrawnAt: null,
  withdrawnByName: null,
});
