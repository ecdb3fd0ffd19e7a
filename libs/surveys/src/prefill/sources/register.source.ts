import { standardOf } from '@lib/high-cost/standard/standard.query';
import { knownRow } from '../known-row';
import { RowSource } from '../prefill-source';
import { registerChildren } from '../register-children.query';
import { registerFields } from '../register-fields';
import { registerOn } from '../register-on';
import { returnReach } from '../return-reach';

/** The children of the high-cost register on the day, by the definition that is in force then. */
export const REGISTER_SOURCE: RowSource = {
  ...{ of: 'rows', code: 'register' },
  ...{
    heldIn: 'High-cost register',
    gives: 'Children in the register by the definition in force on the day',
  },
  fields: {
    child_ref: 'Service reference',
    age_band: 'Age band on the day',
    age: 'Age on the day',
    sex: 'Sex',
    legal_status: 'Legal status on the day',
    uasc: 'Unaccompanied asylum-seeking child',
    needs: 'Needs named in the latest referral to a panel',
    risks: 'Risks, from the national standard or the latest referral to a panel',
    dol: 'Under an order that deprives of liberty',
    registration: 'Registration of the setting',
    place: 'Placement type',
    place_provider: 'Kind of provider',
    urn: 'Number of the setting',
    outward_code: 'First half of the postcode',
    started_on: 'Start of the placement',
    route: 'How it was bought',
    cost_core: 'Core cost a week',
    cost_additional: 'Additional support a week',
    cost_education: 'Education a week',
    cost_other: 'Other costs a week',
    cost_total: 'All costs a week',
    paid_social_care: 'What social care pays a week',
    paid_health: 'What health pays a week',
    paid_education: 'What education pays a week',
    status_health: 'Where the contribution of health stands',
    status_education: 'Where the contribution of education stands',
    solo_required: 'Whether the child should be placed alone',
    solo_actual: 'Whether the child is placed alone',
    placements_12_months: 'Placements in the last 12 months',
    missing_12_months: 'Missing episodes in the last 12 months',
    plan: 'Step-down, where a day for it is planned',
    target_on: 'Day the plan has, or the placement is expected to end',
  },
  async knowRows(tx, asked, section) {
    const register = await registerOn(tx, asked);
    const rows = register?.rows.filter(({ reasons }) => reasons.length > 0) ?? [];
    if (rows.length === 0) return [];
    const ids = rows.map(({ placement }) => placement.id);
    const children = new Map(
      (await registerChildren(tx, ids, asked.referenceDay)).map((child) => [child.placementId, child]),
    );
    const standard = await standardOf(
      tx,
      rows.map(({ entryId }) => entryId),
    );
    const reach = await returnReach(tx, asked);
    return rows
      .map((row) => ({
        row,
        child: children.get(row.placement.id)!,
        standard: standard.get(row.entryId ?? '') ?? null,
      }))
      .map((facts) => knownRow(asked.set, section, registerFields(facts, { asked, section, reach })));
  },
};
