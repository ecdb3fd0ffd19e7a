import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ConflictError, InvalidError, NotFoundError } from '@lib/kernel/domain-error';
import { Viewer } from '@lib/access/viewer';
import { ChildPlacement } from '@lib/placements/children/children.query';
import { EnterPlacementService } from '@lib/placements/entering/enter-placement.service';
import { EntryKind } from '@lib/placements/entering/placement-entry';
import { Settings } from '@lib/provision/settings/settings.service';
import { errorsOf, FormErrors, formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { page, Page, pageWithProblems, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { childrenPaths, childrenRoutes } from '../children.paths';
import { ChangePlacementForm, EndPlacementForm, entryOf, StartPlacementForm } from './placement-entry.form';
import { EntryPage, presentEntryCheck, presentEntryForm } from './placement-entry.presenter';

const FORM = 'children/entering/placement-entry.njk';
const CHECK = 'children/entering/check-entry.njk';

const DONE: Readonly<Record<EntryKind, string>> = {
  start: 'The placement was started.',
  change: 'The placement was changed.',
  end: 'The placement was ended.',
};

type FormClass = new () => StartPlacementForm | ChangePlacementForm | EndPlacementForm;

/** Starts, changes and ends a placement: a form, a page to check it, and it is saved. */
@Controller()
export class PlacementEntryController {
  constructor(
    private readonly entering: EnterPlacementService,
    private readonly settings: Settings,
  ) {}

  @Allow('enter placements')
  @Get(childrenRoutes.start)
  async start(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page> {
    const of = await this.pageOf(viewer, id, 'start');
    const now = of.desk.placements.find(({ shortBreak, endedOn }) => !shortBreak && endedOn === null);
    const known = now ? { legalStatus: now.legalStatus, need: now.need } : {};
    return page(FORM, presentEntryForm(of, formOf(known)));
  }

  @Allow('enter placements')
  @Post(childrenRoutes.start)
  @HttpCode(303)
  saveStart(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    return this.save(viewer, id, { kind: 'start', type: StartPlacementForm, body });
  }

  @Allow('enter placements')
  @Get(childrenRoutes.change)
  async change(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Query('placement') placementId?: string,
  ): Promise<Page> {
    const of = await this.pageOf(viewer, id, 'change', placementId);
    return page(FORM, presentEntryForm(of, formOf(of.placement ?? {})));
  }

  @Allow('enter placements')
  @Post(childrenRoutes.change)
  @HttpCode(303)
  saveChange(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
    @Query('placement') placementId?: string,
  ): Promise<Page | Redirect> {
    return this.save(viewer, id, { kind: 'change', type: ChangePlacementForm, placementId, body });
  }

  @Allow('enter placements')
  @Get(childrenRoutes.end)
  async end(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page> {
    return page(FORM, presentEntryForm(await this.pageOf(viewer, id, 'end'), formOf()));
  }

  @Allow('enter placements')
  @Post(childrenRoutes.end)
  @HttpCode(303)
  saveEnd(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    return this.save(viewer, id, { kind: 'end', type: EndPlacementForm, body });
  }

  private async save(
    viewer: Viewer,
    childId: string,
    asked: { kind: EntryKind; type: FormClass; placementId?: string; body: unknown },
  ): Promise<Page | Redirect> {
    const of = await this.pageOf(viewer, childId, asked.kind, asked.placementId);
    const form = parseForm(asked.type, asked.body);
    const again = (errors: FormErrors): Page =>
      pageWithProblems(FORM, presentEntryForm(of, { values: form.values, errors }));
    if (!form.ok) return again(form.errors);
    if (form.value.step === 'change') return page(FORM, presentEntryForm(of, { ...form, errors: {} }));
    const entry = entryOf(form.value, of.placement);
    try {
      if (form.value.step !== 'save') {
        await this.entering.check(viewer, childId, entry);
        return page(CHECK, presentEntryCheck(of, entry, form));
      }
      await this.entering.enter(viewer, childId, entry, Number(form.value.seen));
      return redirectTo(childrenPaths.child(childId), DONE[asked.kind]);
    } catch (error) {
      if (error instanceof InvalidError) return again(errorsOf(error.problems));
      if (error instanceof ConflictError) return again({ holdsFrom: error.message });
      throw error;
    }
  }

  private async pageOf(
    viewer: Viewer,
    childId: string,
    kind: EntryKind,
    placementId?: string,
  ): Promise<EntryPage> {
    const desk = await this.entering.open(viewer, childId);
    return {
      kind,
      desk,
      placement: kind === 'start' ? null : placementIn(desk.placements, placementId),
      suggested: kind === 'end' ? [] : await this.settings.suggested(viewer, 'urn'),
    };
  }
}

/** The placement that is meant; the latest when none is named. */
const placementIn = (placements: readonly ChildPlacement[], id?: string): ChildPlacement => {
  const found = placements.find((one) => !one.shortBreak && (id === undefined || one.id === id));
  if (!found) throw new NotFoundError('placement');
  return found;
};
