export { isWide, soundLength, utf8Pieces, type Utf8Piece } from './utf8Pieces.js';
