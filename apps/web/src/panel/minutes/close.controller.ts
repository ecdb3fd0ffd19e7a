import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { formatDay } from '@lib/kernel/london-format';
import { BothTexts, BothTextsError } from '@lib/panel/cases/both-texts.error';
import { CARRIED_BECAUSE } from '@lib/panel/minutes/carry-over';
import { CarriedChoice, Closing, CloseMeeting } from '@lib/panel/minutes/close-meeting.service';
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
  ): Promise<Page | Redirect> {
    const form = parseForm(CloseForm, body);
    const mine = form.ok ? form.value.carry : [];
    let carried: number;
    try {
      carried = await this.closing.close(viewer, id, mine);
    } catch (error) {
      if (!(error instanceof BothTextsError)) throw error;
      const theirs = error.both.theirs as CarriedChoice;
      const closing = await this.closing.preview(viewer, id);
      return new Page('panel/minutes/close.njk', presentBoth(closing, { mine, theirs }, error.message), 409);
    }
    const done = `The meeting is closed; ${carried} ${carried === 1 ? 'item goes' : 'items go'} on to the next. Its minutes are in draft.`;
    return redirectTo(minutesPaths.minutes(id), done);
  }
}

/** What somebody else carried over, beside what was ticked here. */
const presentBoth = (
  closing: Closing,
  { mine, theirs }: BothTexts<CarriedChoice>,
  message: string,
): object => {
  const named = (ids: CarriedChoice): string[] =>
    closing.items
      .filter(({ id }) => ids.includes(id))
      .map(({ reference, title }) => reference ?? title ?? '');
  return { ...presentClosing(closing), both: { message, mine: named(mine), theirs: named(theirs) } };
};

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
  minutes: minutesPaths.minutes(meeting.id),
  back: { href: livePaths.live(meeting.id) },
});
