import { Tx } from '@lib/database/unit-of-work';
import { DisclosureRule, FIRST_RULE } from './disclosure-rule';

const COLUMNS = `
  version, state, operational_threshold as "operationalThreshold", official_threshold as "officialThreshold",
  sticky_releases as "stickyReleases", why, proposed_at as "proposedAt", proposed_by as "proposedBy",
  proposed_by_name as "proposedByName", effect, approved_at as "approvedAt", approved_by_name as "approvedByName",
  closed_at as "closedAt"`;

/** Every version, newest first; the first is part of the service. */
export const listRules = async (tx: Tx): Promise<DisclosureRule[]> => {
  const later = await tx.query<DisclosureRule>(
    `select ${COLUMNS} from disclosure_rules order by version desc`,
  );
  const replacedBy = later.filter(({ approvedAt }) => approvedAt !== null).at(-1);
  const first: DisclosureRule = replacedBy
    ? { ...FIRST_RULE, state: 'replaced', closedAt: replacedBy.approvedAt }
    : FIRST_RULE;
  return [...later, first];
};

/** The rules the next release is protected by. */
export const ruleInForce = async (tx: Tx): Promise<DisclosureRule> =>
  (await listRules(tx)).find(({ state }) => state === 'in force')!;
