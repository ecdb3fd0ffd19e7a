import { PanelWork } from '@lib/high-cost/from-panel/start-of-case';
import { CaseWork } from '../cases/move-case';

/** What the register needs of whoever works on a case. */
export const panelWork = ({ actor, clock, audit, origin }: CaseWork): PanelWork => ({
  by: actor,
  clock,
  audit,
  origin,
});
