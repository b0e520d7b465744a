/**
 * Lengths of the months of the Umm al-Qura years 1318 to 1500: three hexadecimal digits a year, bit m - 1 set where month m has 30 days
 * and not 29. Read from the calendar data of Unicode ICU 78.2, which follows the tables published in Saudi Arabia; a test compares every
 * day with the platform.
 */
export const longMonths =
  '56db5a752f25e8ad16a56ab56b4da9b92b2564ba9b35a6d95d4da5d4aa955369752f46e96d46a953525d4bd9ba' +
  '3b4b69b2aa554ada5d2da6d9eaae94d2ac564aea6d56ad55d4aa9352ba5b53a6b5ea9d52d29a554ad56daea6e4' +
  'ed1da2aaa95a2da5b9bb27646c95552ab4dbaba5b4da9d52aa592d26d8ed2daad5aa5a4b4979372b6975d69d52' +
  'c9592b25b4db9d55d2da5d4aa9554daad3aabd2bc4b89a9552d5adb6a6d4dc9d92aa69562ae56d36ab55aaa94d' +
  '49d95d2ba5b55aad55a9a92e26e55dada6d46a5b27a4d4ad56db5a754f49e92d26a563566b5baab92b2568ba9b' +
  '55aada5b4da9b52a9a536276575af26d46a95552ad4bd9ba574b69b52a9552da5d4daad96b2e95e2ac9692eaad' +
  '56ad65d4a';
