import { Body, Controller, Get, Param, Post, UploadedFiles } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { InvalidError } from '@lib/kernel/domain-error';
import { countsOf } from '@lib/provision/lists/setting-list';
import { ListPreview, SettingLists } from '@lib/provision/lists/setting-lists.service';
import { WEB_LIMITS } from '@lib/workbook/reading/reading-limits';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { ReceivesFiles } from '../../access/receives-files.decorator';
import { ApiVerb } from '../../api-docs/describing/api-verb.decorator';
import { Tagged } from '../../api-docs/describing/tagged.decorator';
import { handedInList } from '../lists/handed-in-list';
import { LIST_UPLOAD, ListBody, LoadBody } from './provision.bodies';
import {
  LIST_ANSWER, LIST_RECEIVED, ListAnswer, ListReceived, ListsAnswer, SETTING_LISTS,
} from './setting-lists.schemas'; // prettier-ignore

const PATH = { id: 'Key of the list' };

/** Loading a list of settings: the same reading, preview and confirmation as the pages. */
@Tagged('Providers and settings')
@Controller('api/v1/setting-lists')
export class SettingListsApiController {
  constructor(private readonly lists: SettingLists) {}

  @ApiVerb({
    summary: 'Hand a list of settings in',
    description:
      'It is read and kept; nothing changes until it is loaded. A list with a problem is refused (422).',
    upload: LIST_UPLOAD,
    status: 201,
    answer: LIST_RECEIVED,
  })
  @Allow('manage providers')
  @ReceivesFiles('file', { files: 1, bytes: WEB_LIMITS.uploadBytes })
  @Post()
  async receive(
    @CurrentViewer() viewer: Viewer,
    @Body() { asAt }: ListBody,
    @UploadedFiles() uploaded: Express.Multer.File[] | undefined,
  ): Promise<ListReceived> {
    const received = await this.lists.receive(viewer, handedInList(uploaded), asAt);
    if (!('problems' in received)) return received;
    const problems = received.problems.map(({ column, message }) => ({ field: column, message }));
    throw new InvalidError('The list has problems. Mend them and send it again.', 'list-problems', problems);
  }

  @ApiVerb({ summary: 'Lists that were handed in', answer: SETTING_LISTS })
  @Allow('manage providers')
  @Get()
  async list(@CurrentViewer() viewer: Viewer): Promise<ListsAnswer> {
    return { lists: await this.lists.recent(viewer) };
  }

  @ApiVerb({ summary: 'One list, and what loading it would change', path: PATH, answer: LIST_ANSWER })
  @Allow('manage providers')
  @Get(':id')
  async show(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<ListAnswer> {
    return answerOf(await this.lists.preview(viewer, id));
  }

  @ApiVerb({
    summary: 'Load a list',
    description:
      'All of it or nothing. Loaded twice, it is loaded once. Refused (409) when the directory has changed since it was shown.',
    path: PATH,
    body: LoadBody,
    answer: LIST_ANSWER,
  })
  @Allow('manage providers')
  @Post(':id/load')
  async load(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() { seen, bringBack }: LoadBody,
  ): Promise<ListAnswer> {
    await this.lists.load(viewer, id, seen, bringBack ?? []);
    return this.show(viewer, id);
  }

  @ApiVerb({ summary: 'Put a list aside that has not been loaded', path: PATH, status: 204 })
  @Allow('manage providers')
  @Post(':id/put-aside')
  putAside(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<void> {
    return this.lists.putAside(viewer, id);
  }
}

const answerOf = ({ list, difference, seen }: ListPreview): ListAnswer => ({
  list,
  ifConfirmed: difference && countsOf(difference),
  changed: (difference?.changed ?? []).map(({ known, fields }) => ({ urn: known.urn, fields })),
  added: (difference?.added ?? []).map(({ urn }) => urn),
  gone: (difference?.gone ?? []).map(({ urn }) => urn),
  asked: (difference?.asked ?? []).map(({ known, why }) => ({ id: known.id, urn: known.urn, why })),
  seen,
});
