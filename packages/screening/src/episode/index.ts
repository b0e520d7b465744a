export { assessEpisode, type ByAge, type EpisodeAssessment } from './episode.js';
