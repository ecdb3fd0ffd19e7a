import { MatrixApp } from './matrix-app';

/** A version of a rule that has not begun, so that it can be withdrawn. @returns the rule and its number, as addresses have them. */
export const makeComingRule = async ({ superuser }: MatrixApp): Promise<string> => {
  const { rows } = await superuser.query<{ version: number }>(
    `insert into rule_versions (rule, version, valid_from, value, because, made_at, made_by, made_by_name)
     select 'place-days', coalesce(max(version), 700000) + 1, '2090-01-01', '{"days": 21}', 'Others ask more often',
            now(), gen_random_uuid(), 'A person'
       from rule_versions returning version`,
  );
  return `place-days|${rows[0]!.version}`;
};
