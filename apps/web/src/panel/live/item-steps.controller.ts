import { Body, Controller, Param, Post } from '@nestjs/common';
import { IsOptional, IsString } from 'class-validator';
import { Viewer } from '@lib/access/viewer';
import { LiveItems } from '@lib/panel/live/live-items.service';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { SeveralValues } from '@lib/web-kit/forms/several-values';
import { Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { livePaths } from './live.paths';

/** Who of those present is out of the room for the item. */
class RoomForm {
  @SeveralValues()
  @IsOptional()
  @IsString({ each: true })
  out!: string[];
}

/** What is done with an item beside writing it: hear it now, who stepped out, business that is dealt with. */
@Controller()
export class ItemStepsController {
  constructor(private readonly items: LiveItems) {}

  @Allow('record recommendations')
  @Post(livePaths.hearPattern)
  async hear(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Redirect> {
    await this.items.hear(viewer, id);
    return redirectTo(livePaths.item(id), 'This item is now being heard: the screens of the others follow.');
  }

  @Allow('record recommendations')
  @Post(livePaths.roomPattern)
  async room(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Redirect> {
    const form = parseForm(RoomForm, body);
    await this.items.stepOut(viewer, id, form.ok ? form.value.out : []);
    return redirectTo(
      livePaths.item(id),
      'Who is in the room for this item is saved, and the quorum is worked out again.',
    );
  }

  @Allow('record recommendations')
  @Post(livePaths.donePattern)
  async done(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Redirect> {
    const { meeting } = await this.items.open(viewer, id);
    const next = await this.items.endBusiness(viewer, id);
    return redirectTo(next ? livePaths.item(next.id) : livePaths.live(meeting.id), 'The item is dealt with.');
  }
}
