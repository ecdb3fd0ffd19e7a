import { TableEntry } from '@lib/database/data-map';
import { ACCESS_TABLES } from './access';
import { DATABASE_TABLES } from './database';
import { HIGH_COST_TABLES } from './high-cost';
import { MAIL_TABLES } from './mail';
import { MEASURES_TABLES } from './measures';
import { PANEL_CASES_TABLES } from './panel-cases';
import { PANEL_MEETINGS_TABLES } from './panel-meetings';
import { PANEL_RECOMMENDATIONS_TABLES } from './panel-recommendations';
import { PANEL_REFERRALS_TABLES } from './panel-referrals';
import { PANEL_RETENTION_TABLES } from './panel-retention';
import { PLACEMENTS_TABLES } from './placements';
import { PROVISION_TABLES } from './provision';
import { REFERENCE_DATA_TABLES } from './reference-data';
import { RELEASES_TABLES } from './releases';
import { REPORTS_TABLES } from './reports';
import { RETURNS_TABLES } from './returns';
import { RULES_TABLES } from './rules';
import { SPENDING_TABLES } from './spending';
import { SURVEYS_TABLES } from './surveys';
import { WORKSTREAM_MAP } from './workstreams';
import { WHAT_IF_TABLES } from './what-if';

/** Every table the service keeps, and how each column is to be protected. */
export const DATA_MAP: readonly TableEntry[] = [
  ...DATABASE_TABLES,
  ...ACCESS_TABLES,
  ...REFERENCE_DATA_TABLES,
  ...PROVISION_TABLES,
  ...RETURNS_TABLES,
  ...PLACEMENTS_TABLES,
  ...HIGH_COST_TABLES,
  ...RELEASES_TABLES,
  ...MEASURES_TABLES,
  ...REPORTS_TABLES,
  ...MAIL_TABLES,
  ...PANEL_MEETINGS_TABLES,
  ...PANEL_CASES_TABLES,
  ...PANEL_REFERRALS_TABLES,
  ...PANEL_RECOMMENDATIONS_TABLES,
  ...PANEL_RETENTION_TABLES,
  ...SURVEYS_TABLES,
  ...SPENDING_TABLES,
  ...WORKSTREAM_MAP,
  ...RULES_TABLES,
  ...WHAT_IF_TABLES,
];
