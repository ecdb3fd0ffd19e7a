import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { InvalidError } from '@lib/kernel/domain-error';
import { MeetingAttendance } from '@lib/panel/attendance/attendance.service';
import { Conflicts } from '@lib/panel/conflicts/conflicts.service';
import { toDeclare } from '@lib/panel/conflicts/declaration';
import { errorsOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { Page, page, pageWithProblems, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { livePaths } from '../live/live.paths';
import { readDeclarations, SpokenForm, WithdrawForm } from './conflicts.form';
import { conflictsPaths } from './conflicts.paths';
import { presentConflicts } from './conflicts.presenter';

const TEMPLATE = 'panel/conflicts/conflicts.njk';

/** Conflicts of interest, before the papers open. */
@Controller()
export class ConflictsController {
  constructor(
    private readonly meetings: MeetingAttendance,
    private readonly conflicts: Conflicts,
  ) {}

  @Allow('see panels')
  @Get(conflictsPaths.conflictsPattern)
  async show(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page> {
    return page(TEMPLATE, presentConflicts(await this.meetings.of(viewer, id), viewer));
  }

  @Allow('see panels')
  @Post(conflictsPaths.conflictsPattern)
  async declare(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const atHand = await this.meetings.of(viewer, id);
    const own = readDeclarations(body, toDeclare(atHand.items));
    if (Object.keys(own.errors).length > 0)
      return pageWithProblems(TEMPLATE, presentConflicts(atHand, viewer, { own }));
    try {
      await this.conflicts.declareOwn(viewer, id, own.answers);
    } catch (error) {
      if (!(error instanceof InvalidError)) throw error;
      const errors = Object.fromEntries(
        error.problems.map(({ field, message }) => [field.replace('none-', 'about-'), message]),
      );
      return pageWithProblems(
        TEMPLATE,
        presentConflicts(atHand, viewer, { own: { values: own.values, errors } }),
      );
    }
    return redirectTo(
      livePaths.live(id),
      'Your declaration is recorded. The papers that are open to you are open now.',
    );
  }

  @Allow('run the panel')
  @Post(conflictsPaths.spokenPattern)
  async spoken(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const atHand = await this.meetings.of(viewer, id);
    const spoken = parseForm(SpokenForm, body);
    if (!spoken.ok) return pageWithProblems(TEMPLATE, presentConflicts(atHand, viewer, { spoken }));
    try {
      await this.conflicts.recordSpoken(viewer, id, spoken.value);
    } catch (error) {
      if (!(error instanceof InvalidError)) throw error;
      const errors = errorsOf(error.problems);
      return pageWithProblems(TEMPLATE, presentConflicts(atHand, viewer, { spoken: { ...spoken, errors } }));
    }
    return redirectTo(
      conflictsPaths.conflicts(id),
      'The conflict is recorded, and the quorum of that item is worked out again.',
    );
  }

  @Allow('run the panel')
  @Post(conflictsPaths.withdrawPattern)
  async withdraw(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const atHand = await this.meetings.of(viewer, id);
    const withdraw = parseForm(WithdrawForm, body);
    if (!withdraw.ok) return pageWithProblems(TEMPLATE, presentConflicts(atHand, viewer, { withdraw }));
    const [itemId = '', personId = ''] = withdraw.value.which.split(':');
    await this.conflicts.withdraw(viewer, id, { itemId, personId, because: withdraw.value.because.trim() });
    return redirectTo(
      conflictsPaths.conflicts(id),
      'The conflict is withdrawn; it stays in the minutes with its reason.',
    );
  }
}
