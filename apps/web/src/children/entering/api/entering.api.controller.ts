import { Body, Controller, Param, Post } from '@nestjs/common';
import { Day } from '@lib/kernel/day';
import { Viewer } from '@lib/access/viewer';
import { AddedChild, EnterChildService } from '@lib/placements/entering/enter-child.service';
import { EnterPlacementService } from '@lib/placements/entering/enter-placement.service';
import { NewEntry } from '@lib/placements/entering/entry-problems';
import { EntryKind } from '@lib/placements/entering/placement-entry';
import { PossibleMatch } from '@lib/placements/entering/possible-matches';
import { Allow } from '../../../access/allow.decorator';
import { CurrentViewer } from '../../../access/current-viewer.decorator';
import { ApiVerb } from '../../../api-docs/describing/api-verb.decorator';
import { Tagged } from '../../../api-docs/describing/tagged.decorator';
import {
  AddChildBody,
  ChangePlacementBody,
  EndPlacementBody,
  StartPlacementBody,
  WithdrawEntryBody,
} from './entering.bodies';
import { ADDED_CHILD, ENTERED_KEY, EnteredKey, MATCHES, Withdrawn, WITHDRAWN } from './entering.schemas';

const CHILD = { id: 'Key of the child' };
const LATER_WINS = 'A return that is true at a later day counts in its place.';

/** Children and placements entered before, or besides, a return: the verbs of the pages as JSON. */
@Tagged('Children and placements')
@Controller('api/v1/children')
export class EnteringApiController {
  constructor(
    private readonly children: EnterChildService,
    private readonly placements: EnterPlacementService,
  ) {}

  @ApiVerb({
    summary: 'Children who may be the one you want to add',
    description: 'Every child in the answer is recorded as seen.',
    body: AddChildBody,
    answer: MATCHES,
  })
  @Allow('enter placements')
  @Post('matches')
  matches(@CurrentViewer() viewer: Viewer, @Body() body: AddChildBody): Promise<PossibleMatch[]> {
    return this.children.check(viewer, { ...body, legalStatus: body.legalStatus ?? null });
  }

  @ApiVerb({
    summary: 'Add a child who is in no return yet',
    description:
      'Look at the possible matches first. A later return with the same reference joins the child.',
    body: AddChildBody,
    status: 201,
    answer: ADDED_CHILD,
  })
  @Allow('enter placements')
  @Post()
  add(@CurrentViewer() viewer: Viewer, @Body() body: AddChildBody): Promise<AddedChild> {
    return this.children.addChild(viewer, { ...body, legalStatus: body.legalStatus ?? null });
  }

  @ApiVerb({
    summary: 'Start a placement',
    description: `The placement the child is in ends on that day. ${LATER_WINS}`,
    path: CHILD,
    body: StartPlacementBody,
    status: 201,
    answer: ENTERED_KEY,
  })
  @Allow('enter placements')
  @Post(':id/placements')
  start(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: StartPlacementBody,
  ): Promise<EnteredKey> {
    return this.enter(viewer, id, 'start', body);
  }

  @ApiVerb({
    summary: 'Change facts of the placement the child was in on a day',
    description: `What is left out stays as it is known. ${LATER_WINS}`,
    path: CHILD,
    body: ChangePlacementBody,
    status: 201,
    answer: ENTERED_KEY,
  })
  @Allow('enter placements')
  @Post(':id/placements/change')
  change(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: ChangePlacementBody,
  ): Promise<EnteredKey> {
    return this.enter(viewer, id, 'change', body);
  }

  @ApiVerb({
    summary: 'End the child’s placement, and being looked after with it',
    description: `A move to another placement is the start of that one. ${LATER_WINS}`,
    path: CHILD,
    body: EndPlacementBody,
    status: 201,
    answer: ENTERED_KEY,
  })
  @Allow('enter placements')
  @Post(':id/placements/end')
  end(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: EndPlacementBody,
  ): Promise<EnteredKey> {
    return this.enter(viewer, id, 'end', body);
  }

  @ApiVerb({
    summary: 'Take back what was entered',
    description: 'What the returns and the other entries say counts again.',
    path: { id: 'Key of the entry' },
    body: WithdrawEntryBody,
    answer: WITHDRAWN,
  })
  @Allow('enter placements')
  @Post('entries/:id/withdraw')
  async withdraw(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: WithdrawEntryBody,
  ): Promise<Withdrawn> {
    return { childId: await this.placements.withdraw(viewer, id, body.version) };
  }

  private async enter(
    viewer: Viewer,
    childId: string,
    kind: EntryKind,
    { holdsFrom, reasonCeased, reasonForChange, ...facts }: EntryBody,
  ): Promise<EnteredKey> {
    const entry: NewEntry = {
      kind,
      holdsFrom,
      facts,
      reasonCeased: reasonCeased ?? null,
      reasonForChange: reasonForChange ?? null,
    };
    return { id: await this.placements.enter(viewer, childId, entry) };
  }
}

type EntryBody = { readonly holdsFrom: Day } & Partial<StartPlacementBody & EndPlacementBody>;
