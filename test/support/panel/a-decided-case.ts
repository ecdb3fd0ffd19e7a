import { ViewerContext } from '@lib/database/context/viewer-context';
import { newId } from '@lib/kernel/ids';
import { caseByReference } from '@lib/panel/cases/cases.query';
import { CaseMoveName } from '@lib/panel/cases/case-moves';
import { moveCase } from '@lib/panel/cases/move-case';
import { PanelCase } from '@lib/panel/cases/panel-case';
import { OutcomeCode } from '@lib/panel/recommendations/outcome';
import { PanelWorld } from './panel-world';

export interface DecidedCase {
  readonly of: PanelCase;
  readonly recommendationId: string;
  /** An open action of the borough, and one of somebody of the panel. */
  readonly boroughAction: string;
  readonly panelAction: string;
}

/** Whoever sits on the panel of a case, as row security knows them. */
export const panelOf = ({ seriesId }: PanelCase, personId = newId()): ViewerContext => ({
  scope: 'programme',
  personId,
  boroughId: null,
  panelIds: [seriesId],
});

/** Takes a case on as its panel does. @returns the case as it stands then */
export const movedByPanel = async (
  world: PanelWorld,
  of: PanelCase,
  moves: readonly CaseMoveName[],
): Promise<PanelCase> => {
  const web = await world.database.unitOfWork('web');
  return web.run(panelOf(of), async (tx) => {
    for (const name of moves) {
      const now = await caseByReference(tx, of.reference);
      await moveCase(tx, world.work(), now, { name });
    }
    return caseByReference(tx, of.reference);
  });
};

interface Recommended {
  readonly outcome?: OutcomeCode;
  readonly quorate?: boolean;
}

/** A case the panel made a recommendation on: confirmed, with one condition and an action each. */
export const decidedCase = async (
  world: PanelWorld,
  boroughId: number,
  recommended: Recommended = {},
): Promise<DecidedCase> => decided(world, await world.submittedCase(boroughId), recommended);

/** The same for a case that is submitted already. */
export const decided = async (
  world: PanelWorld,
  submitted: PanelCase,
  { outcome = 'endorsed with conditions', quorate = true }: Recommended = {},
): Promise<DecidedCase> => {
  const of = await movedByPanel(world, submitted, ['take up', 'make ready', 'list', 'decide']);
  const itemId = await madeItem(world, of);
  const now = world.clock.now().toString();
  const [recommendationId, boroughAction, panelAction] = [newId(), newId(), newId()];
  await world.database.asSuperuser(
    `insert into recommendations (borough_id, series_id, case_id, id, item_id, meeting_id, outcome, in_principle, rationale,
       weekly_pence, option_name, quorum, confirmed_at, confirmed_by, confirmed_by_name, version, saved_at, saved_by_name)
     select $1, $2, $3, $4, i.id, i.meeting_id, $6, not $7, 'It keeps her near her college', 692000, 'Larch House',
            jsonb_build_object('quorate', $7::boolean), $8, $4, 'A chair', 2, $8, 'A coordinator'
       from agenda_items i where i.id = $5`,
    [of.boroughId, of.seriesId, of.id, recommendationId, itemId, outcome, quorate, now],
  );
  await world.database.asSuperuser(
    `insert into recommendation_conditions (borough_id, series_id, case_id, id, recommendation_id, position, condition, owner, told_at)
     values ($1, $2, $3, $4, $5, 1, 'Education starts in the first week', 'education', $6)`,
    [of.boroughId, of.seriesId, of.id, newId(), recommendationId, now],
  );
  for (const [id, kind, owner, task] of [
    [boroughAction, 'borough', 'The borough', 'Ask the court for a date'],
    [panelAction, 'panel', 'A member', 'Write to the regulator'],
  ])
    await world.database.asSuperuser(
      `insert into case_actions (borough_id, series_id, case_id, id, item_id, task, owner_kind, owner_id, owner_name, due_on, state, told_at, version)
       values ($1, $2, $3, $4, $5, $6, $7::text, case when $7::text = 'panel' then $4::uuid end, $8, '2026-12-01', 'open', $9, 1)`,
      [of.boroughId, of.seriesId, of.id, id, itemId, task, kind, owner, now],
    );
  return { of, recommendationId, boroughAction, panelAction };
};

let meetings = 0;

/** A meeting of its own, of a day nobody else has, with the case discussed at it. */
const madeItem = async ({ database }: PanelWorld, of: PanelCase): Promise<string> => {
  const [meetingId, itemId] = [newId(), newId()];
  meetings += 1;
  await database.asSuperuser(
    `insert into panel_meetings (series_id, id, held_on, starts_at, minutes, cut_off_on, cut_off_at, quorum_least, quorum_areas,
       state, state_since, version)
     values ($1, $2, '2020-01-01'::date + $3::int, '10:00', 120, '2020-01-01', '17:00', 3, '{social-care}', 'minutes in draft', now(), 1)`,
    [of.seriesId, meetingId, meetings],
  );
  await database.asSuperuser(
    `insert into agenda_items (series_id, id, meeting_id, kind, section, borough_id, case_id, reference, minutes, position,
       suggested_by, state, published_at, version)
     values ($1, $2, $3, 'case', 'new', $4, $5, $6, 10, 1, 'By hand', 'discussed', now(), 1)`,
    [of.seriesId, itemId, meetingId, of.boroughId, of.id, of.reference],
  );
  return itemId;
};
