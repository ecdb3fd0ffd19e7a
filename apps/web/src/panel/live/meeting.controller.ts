import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { InvalidError } from '@lib/kernel/domain-error';
import { isId } from '@lib/kernel/ids';
import { MeetingAttendance } from '@lib/panel/attendance/attendance.service';
import { LiveStates } from '@lib/panel/live/live-state.service';
import { nextItem } from '@lib/panel/live/meeting-at-hand';
import { errorsOf, FormErrors } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { Page, page, pageWithProblems, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { AddAttendanceForm, readMarked } from './attendance.form';
import { Regions, regionsOf } from './live-regions';
import { livePaths } from './live.paths';
import { presentAttendance, presentMeeting } from './meeting.presenter';

/** A meeting while it is held: its items, who is there, and what screens that follow it ask for. */
@Controller()
export class LiveMeetingController {
  constructor(
    private readonly attendance: MeetingAttendance,
    private readonly states: LiveStates,
  ) {}

  @Allow('see panels')
  @Get(livePaths.livePattern)
  async live(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page> {
    return page('panel/live/live.njk', presentMeeting(await this.attendance.of(viewer, id), viewer));
  }

  /** Where the meeting is now; what a screen does that follows it without scripts. */
  @Allow('see panels')
  @Get(livePaths.nowPattern)
  async now(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Redirect> {
    const { meeting, items } = await this.attendance.of(viewer, id);
    const current = items.find((item) => item.id === meeting.currentItemId) ?? nextItem(items, null);
    return redirectTo(
      current && meeting.state === 'in progress' ? livePaths.item(current.id) : livePaths.live(id),
    );
  }

  @Allow('see panels')
  @Get(livePaths.statePattern)
  async state(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Query('item') item?: string,
    @Query('seen') seen?: string,
  ): Promise<{ version: number; regions: Partial<Regions> }> {
    const itemId = item && isId(item) ? item : null;
    const known = Number.isInteger(Number(seen)) ? Number(seen) : 0;
    const state = await this.states.of(viewer, id, { itemId, seen: known });
    const { saved, written, why, ...always } = regionsOf(
      state,
      state.items.find((one) => one.id === itemId) ?? null,
    );
    return {
      version: state.newer?.version ?? known,
      regions: state.newer ? { ...always, saved, written, why } : always,
    };
  }

  @Allow('run the panel')
  @Post(livePaths.beginPattern)
  async begin(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Redirect> {
    await this.attendance.begin(viewer, id);
    return redirectTo(livePaths.attendance(id), 'The meeting has begun. Mark who is here.');
  }

  @Allow('see panels')
  @Get(livePaths.attendancePattern)
  async who(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page> {
    return page('panel/live/attendance.njk', presentAttendance(await this.attendance.of(viewer, id), viewer));
  }

  @Allow('run the panel')
  @Post(livePaths.attendancePattern)
  async mark(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Redirect> {
    await this.attendance.mark(viewer, id, readMarked(body));
    return redirectTo(livePaths.attendance(id), 'The attendance is saved.');
  }

  @Allow('run the panel')
  @Post(livePaths.addPattern)
  async add(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const atHand = await this.attendance.of(viewer, id);
    const form = parseForm(AddAttendanceForm, body);
    const again = (errors: FormErrors): Page =>
      pageWithProblems(
        'panel/live/attendance.njk',
        presentAttendance(atHand, viewer, { values: form.values, errors }),
      );
    if (!form.ok) return again(form.errors);
    const { name, substituteFor } = form.value;
    try {
      await this.attendance.add(viewer, id, { name: name.trim(), substituteFor: substituteFor || null });
    } catch (error) {
      if (error instanceof InvalidError) return again(errorsOf(error.problems));
      throw error;
    }
    return redirectTo(livePaths.attendance(id), `${name.trim()} is on the list.`);
  }
}
