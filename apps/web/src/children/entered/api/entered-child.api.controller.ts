import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { EnteredChildLine } from '@lib/placements/entering/entered-children.query';
import { EnteredChildren } from '@lib/placements/entering/entered-children.service';
import { Allow } from '../../../access/allow.decorator';
import { CurrentViewer } from '../../../access/current-viewer.decorator';
import { ApiVerb } from '../../../api-docs/describing/api-verb.decorator';
import { Tagged } from '../../../api-docs/describing/tagged.decorator';
import { CorrectChildBody, RemoveChildBody } from './entered-child.bodies';
import { ENTERED_CHILDREN } from './entered-child.schemas';

const CHILD = { id: 'Key of the child' };

/** Children added before a return has them, as JSON. */
@Tagged('Children and placements')
@Controller('api/v1/children')
export class EnteredChildApiController {
  constructor(private readonly children: EnteredChildren) {}

  @ApiVerb({
    summary: 'Children who were added and are in no return yet',
    description: 'Every child in the answer is recorded as seen.',
    answer: ENTERED_CHILDREN,
  })
  @Allow('enter placements')
  @Get('added')
  list(@CurrentViewer() viewer: Viewer): Promise<EnteredChildLine[]> {
    return this.children.list(viewer);
  }

  @ApiVerb({ summary: 'Correct a child who was added', path: CHILD, body: CorrectChildBody, status: 204 })
  @Allow('enter placements')
  @Put(':id/entry')
  @HttpCode(204)
  async correct(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: CorrectChildBody,
  ): Promise<void> {
    await this.children.correct(viewer, id, { ...body, legalStatus: body.legalStatus ?? null });
  }

  @ApiVerb({
    summary: 'Remove a child who was added by mistake',
    description: 'Refused while a case or an entered placement is about the child.',
    path: CHILD,
    body: RemoveChildBody,
    status: 204,
  })
  @Allow('enter placements')
  @Post(':id/remove')
  @HttpCode(204)
  async remove(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: RemoveChildBody,
  ): Promise<void> {
    await this.children.remove(viewer, id, body);
  }
}
