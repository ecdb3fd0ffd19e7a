import { ApiWorld } from './api-world';
import { askForApprovals } from './survey-approval-asked';
import { askForSurveySections } from './survey-sections-asked';
import { askForReturnsAsWorkbooks } from './survey-workbook-asked';
import { askForSurveys } from './surveys-asked';
import { askForWaveBoards } from './wave-boards-asked';
import { askForWaves } from './waves-asked';

/** What the API is asked for surveys, by what it does then. */
export const SURVEY_CASES: readonly [string, (world: ApiWorld) => Promise<void>][] = [
  ['start, answer and change a survey return', askForSurveys],
  ['explain a query, give a section away and sign that there is nothing', askForSurveySections],
  ['take a return out as a workbook and back, from upload to undo', askForReturnsAsWorkbooks],
  ['take a return to its approver, through the review and back, and to a correction', askForApprovals],
  ['write a question set, try and publish it, and take a wave of it to its opening', askForWaves],
  ['tell how far boroughs are with a wave, remind them, and hand over what came', askForWaveBoards],
];
