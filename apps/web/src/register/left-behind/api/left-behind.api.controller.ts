import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { EntryMove, PlacementToChoose } from '@lib/high-cost/moves/entry-move';
import { EntryMoves, StrayList } from '@lib/high-cost/moves/entry-moves.service';
import { Allow } from '../../../access/allow.decorator';
import { CurrentViewer } from '../../../access/current-viewer.decorator';
import { ApiVerb } from '../../../api-docs/describing/api-verb.decorator';
import { Tagged } from '../../../api-docs/describing/tagged.decorator';
import { day, flag, key, list, moment, orNull, shape, text, whole } from '../../../api-docs/schemas/schema';
import { FIELDS } from '../../../children/api/children.schemas';
import { LEFT_BEHIND } from '../../api/register.schemas';
import { MoveEntryBody } from './move-entry.body';

const MOVE = shape<EntryMove>('EntryMove', 'What was put to another placement, and not put back', {
  id: key('Key of the move'),
  childId: FIELDS.childId,
  localReference: FIELDS.localReference,
  serviceReference: FIELDS.serviceReference,
  placementId: key('Key of the placement it was put to'),
  startedOn: day('First day of that placement'),
  endedOn: orNull(day('The day it ended; null while it lasts')),
  place: FIELDS.place,
  movedAt: moment('When it was put there'),
  movedByName: text('By whom', 'A made-up officer'),
  addedSince: whole('Cost lines added since, which would go along', 0),
});

const STRAYS = shape<StrayList>('PlacementsGone', 'What is recorded of placements that are gone', {
  entries: list(LEFT_BEHIND, 'What waits for a placement'),
  moves: list(MOVE, 'What was put to one, the latest first'),
});

const CHOICE = shape<PlacementToChoose>('PlacementToChoose', 'A placement it could be put to', {
  id: key('Key of the placement'),
  startedOn: day('Its first day'),
  endedOn: orNull(day('The day it ended; null while it lasts')),
  place: FIELDS.place,
  group: FIELDS.group,
  provider: FIELDS.provider,
  taken: flag('Whether something is recorded of it already: then it cannot be chosen'),
});

export interface StrayChoices {
  readonly entryId: string;
  readonly version: number;
  readonly placements: readonly PlacementToChoose[];
}

const CHOICES = shape<StrayChoices>('PlacementsToChoose', 'Where what is recorded can go', {
  entryId: key('Key of what is recorded'),
  version: whole('To be given when it is moved'),
  placements: list(CHOICE, 'The child’s placements, the nearest in time first'),
});

const ENTRY = { id: 'Key of what is recorded (entryId)' };

/** What is recorded of placements that are gone, as JSON. */
@Tagged('High-cost placements')
@Controller('api/v1/register/left-behind')
export class LeftBehindApiController {
  constructor(private readonly moves: EntryMoves) {}

  @ApiVerb({
    summary: 'What is recorded of placements that are gone',
    description: 'Every child in the answer is recorded as seen.',
    answer: STRAYS,
  })
  @Allow('see the register')
  @Get()
  list(@CurrentViewer() viewer: Viewer): Promise<StrayList> {
    return this.moves.list(viewer);
  }

  @ApiVerb({
    summary: 'Where what is recorded can be put',
    description: 'Recorded as opened.',
    path: ENTRY,
    answer: CHOICES,
  })
  @Allow('keep the register')
  @Get(':id')
  async choices(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<StrayChoices> {
    const { entry, placements } = await this.moves.open(viewer, id);
    return { entryId: entry.entryId, version: entry.version, placements };
  }

  @ApiVerb({
    summary: 'Put everything that is recorded to another placement of the child',
    description: 'The answer is the move, with which it can be put back.',
    path: ENTRY,
    body: MoveEntryBody,
    answer: MOVE,
  })
  @Allow('keep the register')
  @Post(':id')
  async move(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: MoveEntryBody,
  ): Promise<EntryMove> {
    return this.moves.openMove(viewer, await this.moves.move(viewer, id, body));
  }

  @ApiVerb({
    summary: 'Put it back: it waits for a placement again',
    description: 'What was added since goes along.',
    path: { id: 'Key of the move' },
    answer: STRAYS,
  })
  @Allow('keep the register')
  @Post('moves/:id/put-back')
  async putBack(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<StrayList> {
    await this.moves.putBack(viewer, id);
    return this.moves.list(viewer);
  }
}
