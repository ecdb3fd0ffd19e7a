import { Registration } from '@lib/provision/settings/registration';
import { Payer } from '../costs/cost-line';
import { HcliDefinition, HcliReason, reasonsOf } from '../definitions/hcli-definition';
import { NeedsBand, Procurement } from '../register/register-entry';

/** How a row was read. */
export type Manner = 'list' | 'workbook' | 'API';

/** A row of the register as an analyst of the programme may read it: codes and costs, and nothing that names a child. */
export interface SharedRow {
  readonly boroughId: number;
  readonly serviceReference: string;
  /** A band of the Department for Education. */
  readonly ageBand: string;
  readonly group: string;
  readonly need: string;
  /** What kind of provider it is, never which. */
  readonly provider: string | null;
  readonly locationTier: string | null;
  readonly needsBand: NeedsBand | null;
  readonly registration: Registration | null;
  readonly procurement: Procurement | null;
  readonly solo: boolean | null;
  readonly staffPerChild: number | null;
  /** Null where no weekly price is in force. */
  readonly weeklyPence: number | null;
  /** What each payer is invoiced a week. */
  readonly byPayer: Readonly<Record<Payer, number>>;
  readonly reasons: readonly HcliReason[];
}

/** A row as the database gives it, which also writes down that it was read. */
export interface ReadRow extends Omit<SharedRow, 'byPayer' | 'reasons'> {
  /** For the audit; it goes no further. */
  readonly childId: string;
  readonly liberty: boolean;
  readonly marked: boolean;
  readonly socialCarePence: number;
  readonly educationPence: number;
  readonly healthPence: number;
}

/** Without the key of the child, and with the reasons for which the definition takes it in. */
export const sharedRow = (
  { childId: _forTheAudit, liberty, marked, socialCarePence, educationPence, healthPence, ...row }: ReadRow,
  definition: HcliDefinition,
): SharedRow => ({
  ...row,
  byPayer: { 'social-care': socialCarePence, education: educationPence, health: healthPence },
  reasons: reasonsOf(definition, {
    weeklyPence: row.weeklyPence,
    secure: row.group === 'secure',
    unregistered: row.registration === null ? null : row.registration === 'unregistered',
    deprivationOfLiberty: liberty,
    solo: row.solo,
    staffPerChild: row.staffPerChild,
    panelMark: marked,
  }),
});
