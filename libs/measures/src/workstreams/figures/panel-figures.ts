import { MATCH_RATE } from '../../match-rate/match-rate.measure';
import { OFFER_RATE } from '../../offer-rate/offer-rate.measure';
import { SAME_DAY_PLACEMENTS } from '../../same-day-placements/same-day-placements.measure';
import { SEARCH_TIME } from '../../search-time/search-time.measure';
import { figure } from './figure';

/** Figures made from what the weekly panels record. */
export const PANEL_FIGURES = {
  unmetByNeed: figure('sufficiency', ['unmet-need', 'need', 'need|health']),
  unmetHarm: figure('sufficiency', ['unmet-need', 'need', 'need|harm']),
  unmetByAge: figure('sufficiency', ['unmet-need', 'age', 'age|16-over']),
  unmetHomes: figure('sufficiency', ['unmet-need', 'sought', 'sought|home']),
  unmetFamilies: figure('sufficiency', ['unmet-need', 'sought', 'sought|family']),
  unmetOther: figure('sufficiency', ['unmet-need', 'sought', 'sought|other']),
  unmetNear: figure('sufficiency', ['unmet-need', 'area', 'area|near']),
  openCases: figure('sufficiency', ['panel-cases', 'stage', 'stage|panel']),
  waitingForInformation: figure('sufficiency', ['panel-cases', 'information', 'information|waiting']),
  startedIn28Days: figure('sufficiency', ['panel-recommendations', 'start', 'start|0-28']),
  emergencyRoute: figure('sufficiency', ['panel-recommendations', 'route', 'route|emergency']),
  recommendedIn7Days: figure('sufficiency', ['panel-recommendations', 'recommended', 'recommended|0-7']),
  searchDays: figure('sufficiency', ['searches', 'days', 'days|29-over'], SEARCH_TIME.code),
  typeMatched: figure('sufficiency', ['searches', 'type', 'type|yes'], MATCH_RATE.code),
  nearEnough: figure('sufficiency', ['searches', 'location', 'location|yes'], MATCH_RATE.code),
  offers: figure('sufficiency', ['searches', 'offers', 'offers|3-over'], OFFER_RATE.code),
  sameDay: figure('outcomes', ['searches', 'same-day', 'same-day|yes'], SAME_DAY_PLACEMENTS.code),
  stillThere: figure('outcomes', ['panel-follow-ups', 'there', 'there|yes']),
  conditionsMet: figure('outcomes', ['panel-follow-ups', 'conditions', 'conditions|met']),
  followUpsAnswered: figure('outcomes', ['panel-follow-ups', 'done', 'done|yes']),
  dearerThanAgreed: figure('value', ['panel-follow-ups', 'cost', 'cost|more']),
  costOfHomes: figure('value', ['similar-cases', 'cost-home', 'cost|home|6000-over']),
  costOfFamilies: figure('value', ['similar-cases', 'cost-family', 'cost|family|under-2000']),
  costOfOthers: figure('value', ['similar-cases', 'cost-other', 'cost|other|2000-5999']),
} as const;
