import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { formatDay } from '@lib/kernel/london-format';
import { CARRIED_BECAUSE } from '@lib/panel/minutes/carry-over';
import { Closing, CloseMeeting } from '@lib/panel/minutes/close-meeting.service';
import { formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { Page, page, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { livePaths } from '../live/live.paths';
import { CloseForm } from './minutes.form';
import { minutesPaths } from './minutes.paths';

/** Closing a meeting: what goes on to the next is shown, unticked where it should not, and confirmed (PAN-10). */
@Controller()
export class CloseMeetingController {
  constructor(private readonly closing: CloseMeeting) {}

  @Allow('run the panel')
  @Get(minutesPaths.closePattern)
  async preview(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page> {
    return page('panel/minutes/close.njk', presentClosing(await this.closing.preview(viewer, id)));
  }

  @Allow('run the panel')
  @Post(minutesPaths.closePattern)
  async close(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Redirect> {
    const form = parseForm(CloseForm, body);
    const carried = await this.closing.close(viewer, id, form.ok ? form.value.carry : []);
    const done = `The meeting is closed; ${carried} ${carried === 1 ? 'item goes' : 'items go'} on to the next. Its minutes are in draft.`;
    return redirectTo(minutesPaths.minutes(id), done);
  }
}

const presentClosing = ({ meeting, carried, next }: Closing): object => ({
  title: 'Close the meeting',
  next: next ? formatDay(next.heldOn) : null,
  choices: carried.map(({ item, because }) => ({
    value: item.id,
    text: item.reference ?? item.title,
    hint: CARRIED_BECAUSE[because],
  })),
  form: formOf({ carry: carried.map(({ item }) => item.id) }),
  isOpen: meeting.state === 'in progress',
  action: minutesPaths.close(meeting.id),
  back: { href: livePaths.live(meeting.id) },
});
