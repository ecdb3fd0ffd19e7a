import { permissionsOf } from '@lib/access/permissions/permission';
import { Viewer } from '@lib/access/viewer';
import { AuditService } from '@lib/audit/audit.service';
import { jobFor } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { FixedClock } from '@lib/kernel/clock';
import { day } from '@lib/kernel/day';
import { newId } from '@lib/kernel/ids';
import { OptionFacts } from '@lib/panel/options/case-option';
import { CaseOptions } from '@lib/panel/options/case-options.service';
import { ApproachFacts } from '@lib/panel/search/approach';
import { SearchLog } from '@lib/panel/search/search-log.service';
import { UnmetNeedFacts } from '@lib/panel/unmet-need/unmet-need';
import { TestDatabase } from '../test-database';
import { practicePanels } from './practice-panels';
import { PANEL_DAY, PanelWorld } from './panel-world';

export const LARCH: ApproachFacts = {
  approached: 'Larch House',
  approachedOn: day('2026-11-12'),
  answer: 'refused',
  refusal: 'no vacancy',
  weeklyPence: null,
  note: null,
};

export const OAK: OptionFacts = {
  name: 'Oak House',
  kind: 'childrens home',
  match: 4,
  registration: 'registered',
  miles: 18.5,
  startOn: day('2026-12-07'),
  weeklyPence: { core: 612_050, support: 80_000, education: null, therapy: 0, transport: null },
  note: null,
};

export const NOTHING: UnmetNeedFacts = {
  reasons: ['no vacancy', 'mix'],
  interim: 'stays',
  need: 'exploitation',
  sought: 'childrens home',
  area: 'london',
};

export const officerOf = (boroughId: number): Viewer => {
  const context = { ...jobFor(boroughId), personId: newId() };
  return {
    personId: context.personId,
    name: `An officer of ${boroughId}`,
    boroughId,
    roles: ['officer'],
    permissions: permissionsOf(['officer']),
    context,
    origin: {},
  };
};

/** Boroughs that search, on a database of the spec’s own. */
export class Searching {
  private constructor(
    readonly database: TestDatabase,
    readonly world: PanelWorld,
    readonly web: UnitOfWork,
    readonly log: SearchLog,
    readonly found: CaseOptions,
  ) {}

  static async of(boroughs: readonly number[]): Promise<Searching> {
    const database = await TestDatabase.create();
    await practicePanels(database, FixedClock.at(PANEL_DAY));
    const world = await PanelWorld.of(database, boroughs);
    const web = await database.unitOfWork('web');
    const parts = [web, new AuditService(), world.clock] as const;
    return new Searching(database, world, web, new SearchLog(...parts), new CaseOptions(...parts));
  }
}
