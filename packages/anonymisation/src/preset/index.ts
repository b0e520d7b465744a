export { presetTable, releasePresets, type ReleasePreset } from './preset.js';
