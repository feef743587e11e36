import { count, decimal, percent } from './numbers.js';

const pictures = (n: number) => (n === 1 ? '1 picture' : `${count(n)} pictures`);
const sounds = (n: number) => (n === 1 ? '1 sound' : `${count(n)} sounds`);
const takes = (n: number) => (n === 1 ? '1 take' : `${count(n)} takes`);
const files = (n: number) => (n === 1 ? '1 file' : `${count(n)} files`);

const classes = (n: number) => (n === 1 ? '1 class' : `${count(n)} classes`);
const sideways = (silent: number, leftOutMs: number, end: string) => [
  silent > 0 ? `${silent === 1 ? '1 silent second' : `${count(silent)} silent seconds`} set aside` : '',
  leftOutMs > 0 ? `${leftOutMs < 50 ? 'less than 0.1' : decimal(leftOutMs / 1000, 1)} s at the ${end} left out` : '',
];

/** What a zip came to. */
interface Unpacked {
  added: number;
  heldOut: number;
  labels: unknown[];
  refused: unknown[];
  silent: number;
  leftOutMs: number;
  clipped: number;
}

const unpacked = (things: (n: number) => string) => (name: string, outcome: Unpacked) =>
  `${name}: ${[
    `${things(outcome.added)} added to ${classes(outcome.labels.length)}`,
    outcome.heldOut > 0 ? `${count(outcome.heldOut)} of them put aside` : '',
    ...sideways(outcome.silent, outcome.leftOutMs, 'ends'),
    outcome.clipped > 0 ? `${sounds(outcome.clipped)} too loud and cut off` : '',
    outcome.refused.length > 0 ? `${files(outcome.refused.length)} not taken` : '',
  ]
    .filter(Boolean)
    .join(', ')}.`;

const forTest = (things: (n: number) => string) => (n: number) =>
  `Put the ${things(n)} in the folder “test” aside: the model never learns from ${n === 1 ? 'it' : 'them'}, and is measured on ${n === 1 ? 'it' : 'them'}.`;

const previewed = (things: (n: number) => string) => (name: string, files: number, labels: number) =>
  labels === 0
    ? `Nothing of ${name} can be added.`
    : `${name} would add ${things(files)} to ${classes(labels)}. Nothing is stored yet.`;

/** What a grid says of the samples of a class. */
const gridOf = (
  things: (n: number) => string,
  one: string,
  many: string,
  emptyHint: string,
  isLike: string,
  areLike: string,
) => ({
  name: (label: string, n: number) => `${label}: ${things(n)}`,
  count: things,
  loading: `Loading the ${many}…`,
  empty: `No ${many} yet.`,
  emptyHint,
  selected: (n: number) => `${count(n)} selected`,
  selectAll: 'Select all',
  clear: 'Clear selection',
  remove: 'Delete',
  move: 'Move to',
  moveMenu: `Move the selected ${many} to`,
  nowhere: 'There is no other class yet.',
  removed: (n: number) => `${things(n)} deleted.`,
  moved: (n: number, to: string) => `${things(n)} moved to ${to}.`,
  undo: 'Undo',
  alike: `${isLike} almost the same as another ${one}`,
  alikeCount: (n: number) => `${count(n)} alike`,
  alikeHint: `Select ${many} that ${areLike} almost the same as another one. Variety teaches more than copies.`,
  heldOut: 'Put aside: never learnt from, only measured on',
  heldOutCount: (n: number) => `${count(n)} put aside`,
  setAside: 'Put aside',
  putAsideHint: `Never learn from these ${many}, only measure on them how good the model is`,
  putAside: (n: number) => `${things(n)} put aside.`,
  learn: 'Learn from',
  learnHint: `Learn from these ${many} again, and measure on them no more`,
  learntAgain: (n: number) => `${things(n)} will be learnt from.`,
  one: (index: number, total: number, sample?: { duplicateOf: string | null; heldOut: boolean }) =>
    `${one[0].toUpperCase()}${one.slice(1)} ${count(index)} of ${count(total)}${sample?.heldOut ? ', put aside' : ''}${sample?.duplicateOf != null ? ', almost the same as another' : ''}`,
  help: 'Arrow keys move, Space selects, Shift extends, Delete deletes, Control and Z undoes, Enter opens. While one records, Space records: Control and Space selects.',
  open: `Open ${one}`,
  close: 'Close',
  previous: `Previous ${one}`,
  next: `Next ${one}`,
  dropHere: (n: number) => `Move ${things(n)} here`,
  showAll: (n: number) => `Show all ${count(n)}`,
  showFewer: 'Show fewer',
});

/** What is said of samples as a model judged them, where it was tested. */
const judgedOf = (things: (n: number) => string, one: string, choose: string) => ({
  choose,
  /** How many the figures count, how many of those are gone, how many stand in another class. */
  tally: (counted: number, gone: number, moved: number) =>
    [
      `${things(counted)} when the model was tested.`,
      gone > 0
        ? `${gone === counted ? (gone === 1 ? 'It was' : `All ${count(gone)} were`) : gone === 1 ? '1 was' : `${count(gone)} were`} deleted since.`
        : '',
      moved > 0 ? `${moved === 1 ? '1 was' : `${count(moved)} were`} moved to another class since.` : '',
    ]
      .filter(Boolean)
      .join(' '),
  now: (label: string) => `Now in ${label}`,
  remark: 'Comment',
  remove: (words: string) => `Delete: ${words}`,
  nothing: `There is no ${one} left to show.`,
  undone: 'Undone.',
  dealtWith: `No ${one} is left here: each one was moved or deleted. Train again to see what became of it.`,
});

/** What a confusion matrix says of the samples that it counts. */
const matrixOf = (things: (n: number) => string, one: string) => ({
  caption: `Each row is a true class, each column what the model said. Choose a cell to see its ${one}s.`,
  cell: (n: number, actual: string, predicted: string) =>
    actual === predicted ? `${things(n)} of ${actual} recognised` : `${things(n)} of ${actual} taken for ${predicted}`,
  recallHint: `Of the ${one}s of this class, the share that was recognised.`,
});

/** What a map says of the samples on it. */
const mapOf = (things: (n: number) => string, one: string) => ({
  hint: `${one[0].toUpperCase()}${one.slice(1)}s that the network finds alike lie close together. Drag to move, scroll or pinch to zoom.`,
  loading: `Loading what the network sees in the ${one}s…`,
  few: `The map needs at least 5 ${one}s.`,
  caption: `How many of the five nearest neighbours of each class’s ${one}s belong to which class`,
  description: (n: number, classes: number) => `Map of ${things(n)} in ${count(classes)} classes.`,
  keys: `Arrow keys step through the ${one}s, plus and minus zoom.`,
  thumbnails: one === 'sound' ? 'Spectrograms' : 'Thumbnails',
});

/** Every text that the elements show, in English. Another language is another object of this shape. */
export const texts = {
  problems: {
    network: 'The server could not be reached.',
    networkDetail: 'Check your connection; nothing is lost.',
    signedOut: 'You have been signed out.',
    signedOutDetail: 'Sign in again in another tab, then come back and try again.',
    unknown: 'Something went wrong.',
    unexpected: 'The server did not answer as expected.',
    unexpectedDetail: 'Try again; if it stays so, tell whoever runs this server.',
    tryAgain: 'Try again',
  },

  firstSteps: [
    { title: 'Collect', detail: 'Show it a few pictures of each thing, or let it hear a few sounds.' },
    { title: 'Train', detail: 'Press one button and watch it learn.' },
    { title: 'Use', detail: 'Try it with your camera or microphone, and take it with you.' },
  ],

  projects: {
    more: (name: string) => `More for ${name}`,
    bringBack: {
      choose: 'Bring back from a file',
      hint: 'A project, from the zip that “Download” in its menu gave you',
      progress: 'How much of the file has been sent',
      sending: 'Sending the file…',
      unpacking: 'Making the project again…',
      stop: 'Stop',
      dismiss: 'Dismiss',
      tooLarge:
        'The file is larger than 256 MB, which is the most that is taken. Import its folders in parts, as zips of their own.',
    },
  },

  uploader: {
    choose: 'Upload',
    archive: 'Import a zip: one folder for each class',
    hint: 'or drop pictures here',
    dropNow: 'Drop to add them',
    chooseLabel: (label: string) => (label ? `Upload pictures to ${label}` : 'Upload pictures'),
    sending: (done: number, total: number) => `Uploading: ${count(done)} of ${count(total)}`,
    offline: (n: number) => `You are offline. ${files(n)} will be sent when the connection is back.`,
    retrying: (n: number) => `The connection is shaky; trying again. ${files(n)} to go.`,
    stuck: (n: number) => `${files(n)} could not be sent.`,
    retryAll: 'Try them all again',
    resume: 'Go on',
    refused: (n: number) => (n === 1 ? '1 file was not taken:' : `${count(n)} files were not taken:`),
    dismiss: 'Dismiss',
    stop: 'Stop',
    tooLarge: (bytes: number) =>
      `The file is larger than ${count(Math.round(bytes / 2 ** 20))} MB. Make the picture smaller and try again.`,
    archiveTooLarge: (bytes: number) =>
      `The zip is larger than ${count(Math.round(bytes / 2 ** 20))} MB. Make several of it and import one after the other.`,
    foldersTooLarge: (bytes: number) =>
      `Together the files are larger than ${count(Math.round(bytes / 2 ** 20))} MB. Add some of the folders, then the others.`,
    nothing: 'There were no pictures in what you dropped.',
    progress: 'Upload progress',
    more: (n: number) => `and ${count(n)} more`,
  },

  archive: {
    progress: 'Bytes of the zip that have been sent',
    looking: (name: string) => `Looking into ${name}…`,
    preview: {
      image: previewed(pictures),
      audio: previewed(sounds),
      things: { image: pictures, audio: sounds },
      labels: 'Classes and how much each would get',
      isNew: 'new',
      test: { image: forTest(pictures), audio: forTest(sounds) },
      aside: (n: number) => `${count(n)} of them put aside`,
      removed: (names: string[]) =>
        names.length === 1
          ? `The empty class ${names[0]} will go.`
          : `The empty classes ${names.slice(0, -1).join(', ')} and ${names.at(-1)} will go.`,
      leftOut: (n: number) => (n === 1 ? '1 file is left out' : `${count(n)} files are left out`),
      folder: (name: string, n: number) => `${name} (${files(n)})`,
      add: 'Add',
      cancel: 'Cancel',
    },
    waiting: (name: string) => `${name} waits for its turn.`,
    sending: (name: string) => `Sending ${name}`,
    bytes: (sent: number, total: number) => `${decimal(sent / 1e6, 1)} of ${decimal(total / 1e6, 1)} MB`,
    unpacking: (name: string) => `Unpacking ${name}…`,
    done: { image: unpacked(pictures), audio: unpacked(sounds) },
    stopped: (name: string) => `${name} was stopped. Nothing of it was added.`,
    stuck: (name: string) => `${name} did not get through.`,
    stop: 'Stop',
    retry: 'Try again',
    dismiss: 'Dismiss',
  },

  /** What the uploader says otherwise where samples are sounds. */
  soundUploader: {
    hint: 'or drop sounds here',
    chooseLabel: (label: string) => (label ? `Upload sounds to ${label}` : 'Upload sounds'),
    nothing: 'There were no sounds in what you dropped.',
    reading: (name: string) => `Reading ${name}…`,
    clipped: (n: number) =>
      n === 1
        ? '1 recording is too loud in parts, and cut off there.'
        : `${count(n)} recordings are too loud in parts, and cut off there.`,
    faults: {
      unreadable: 'Your browser cannot read it as a sound. Save it as WAV or MP3 and try again.',
      video: 'This is a video. Save its sound alone, as WAV or MP3, and try again.',
      tooLong: 'It is longer than 10 minutes. Cut it into parts and try again.',
      tooLarge: 'It is too large to be read here. Cut it into parts and try again.',
      gone: 'It could not be read from your disk. Is it still there?',
      noSamples: 'It lists no sounds.',
      notNumbers: 'It has values that are no numbers, as after a fault in the program that made it. Export it again.',
      document: 'It is a document or a part of a program, so it is left out.',
    },
    zipFaults: {
      notZip: 'This is not a zip, or it is damaged. Pack it again and try again.',
      tooManyFiles: 'There are too many files in it. Make several zips of it.',
      tooMuch: 'As WAV it is larger than 256 MB. Add some of its folders, then the others.',
      damaged: 'It is damaged. Pack it again and try again.',
      locked: 'It is locked with a password. Make a zip without one.',
      method: 'It is packed in a way that is not read here. Pack it again with the method Deflate.',
      model:
        'This is a model that was exported, as by Teachable Machine. The samples that it was trained on are not in it. Save those: at Teachable Machine, each class has “Download Samples” in its menu.',
    },
  },

  grid: {
    image: gridOf(pictures, 'picture', 'pictures', 'Upload some, or use your camera.', 'Looks', 'look'),
    audio: {
      ...gridOf(sounds, 'sound', 'sounds', 'Upload some, or use your microphone.', 'Sounds', 'sound'),
      help: 'Arrow keys move, P plays, Space selects, Shift extends, Delete deletes, Control and Z undoes, Enter opens. While one records, Space records: Control and Space selects.',
      play: 'Play',
      stop: 'Stop',
    },
  },

  judged: {
    image: judgedOf(pictures, 'picture', 'Look at it'),
    audio: judgedOf(sounds, 'sound', 'Play it'),
  },

  camera: {
    privacy: 'Only the frames you record are uploaded, as small square pictures, to this server.',
    starting: 'Starting the camera. Your browser may ask you to allow it.',
    shutter: { hold: 'Hold to record', recording: 'Recording', timed: 'Burst of 20', cancel: 'Cancel burst' },
    holdHint: 'Hold the button, or press Space anywhere on the page to start and stop. Escape closes.',
    countdown: (s: number) => `Starting in ${s}`,
    captured: (n: number) => `${pictures(n)} taken`,
    uploading: (n: number) => `${count(n)} uploading`,
    allSaved: 'all saved',
    waiting: (n: number) => `${count(n)} waiting for the connection`,
    refused: (n: number) => `${count(n)} not taken`,
    mirror: 'Mirror the preview',
    device: 'Camera',
    unnamed: (n: number) => `Camera ${n}`,
    flip: 'Switch between front and back camera',
    close: 'Close camera',
    preview: 'Camera preview',
    trouble: {
      denied: {
        title: 'The camera is blocked.',
        detail: 'Open the camera or lock sign beside the page’s address, allow the camera, then try again.',
      },
      missing: { title: 'No camera was found.', detail: 'Connect one and try again, or upload pictures instead.' },
      busy: {
        title: 'The camera is in use.',
        detail: 'Another program or tab has it: close that (a video call?) and try again.',
      },
      insecure: {
        title: 'This page may not use the camera.',
        detail: 'Browsers allow cameras on https addresses only. Ask who runs this server, or upload pictures instead.',
      },
      ended: {
        title: 'The camera stopped.',
        detail:
          'It was unplugged, or another program took it. What you have taken is kept. Connect it, then try again.',
      },
      paused: { title: 'The camera is used elsewhere on this page.', detail: 'Go on here whenever you like.' },
      unknown: { title: 'The camera did not start.', detail: 'Try again, or choose another camera.' },
    },
    retry: 'Try again',
    resume: 'Use it here',
  },

  microphone: {
    privacy: 'Only the takes you add are uploaded, as sound, to this server.',
    starting: 'Starting the microphone. Your browser may ask you to allow it.',
    shutter: (s: number) => ({
      hold: 'Hold to record',
      recording: 'Recording',
      timed: s < 10 ? `${count(s)} seconds` : `Record ${count(s)} seconds`,
      cancel: 'Cancel',
    }),
    holdHint:
      'Hold the button, or press Space anywhere on the page to start and stop. Every second becomes a sound. Escape closes.',
    backgroundHint:
      'Record what is there when nothing happens: the room, the street, your computer. Keep still meanwhile. Space starts and stops, Escape closes.',
    rawWhat: 'Why it sounds different from a call',
    rawWhy:
      'Echo cancellation, noise suppression and automatic gain are off. They are made for voices in calls: they would weaken claps, hums and whistles, and differently on every computer, so that the model would learn them and not your sounds.',
    processed:
      'Your browser still changes the sound (echo cancellation, noise suppression or gain), although it was asked not to.',
    countdown: (s: number) => `Starting in ${s}`,
    preview: 'What the microphone hears',
    level: 'Level',
    decibel: (d: number) => `${count(d)} dB`,
    clipping: 'Too loud: the sound is cut off. Move away or turn the microphone down.',
    silent: 'Nothing is heard. Is the microphone switched on, and the right one chosen?',
    muted: 'The microphone is switched off at its own button or by your system.',
    seconds: (s: number) => `${decimal(s, s < 10 ? 2 : 1)} s`,
    take: (s: number) => `Take of ${decimal(s, 1)} seconds. Enter adds it, P plays it, Delete discards it.`,
    trim: 'Trim the take',
    trimStart: 'Start',
    trimEnd: 'End',
    recorded: (s: number) => `${decimal(s, 1)} s`,
    kept: (s: number, rest: number) =>
      rest < 0.05 ? `${decimal(s, 1)} s` : `${decimal(s, 1)} s, ${decimal(rest, 1)} s of it left out`,
    play: 'Play',
    stopPlaying: 'Stop',
    discard: 'Discard',
    add: (n: number) => `Add ${sounds(n)}`,
    addAll: 'Add them and close',
    leaving: (n: number) => `${takes(n)} not added yet.`,
    leaveThem: 'Close without them',
    clipped: 'Parts were too loud and are cut off. Better record it again, a little further away.',
    silentTake: 'There is only silence here, which is set aside.',
    outcome: (added: number, silent: number, leftOut: number) =>
      [`${sounds(added)} added`, ...sideways(silent, leftOut, 'end')].filter(Boolean).join(', '),
    uploading: (n: number) => `${takes(n)} uploading`,
    waiting: (n: number) => `${takes(n)} waiting for the connection`,
    refused: (n: number, reason: string) => `${takes(n)} not taken: ${reason}`,
    device: 'Microphone',
    unnamed: (n: number) => `Microphone ${n}`,
    close: 'Close microphone',
    trouble: {
      denied: {
        title: 'The microphone is blocked.',
        detail: 'Open the microphone or lock sign beside the page’s address, allow the microphone, then try again.',
      },
      missing: { title: 'No microphone was found.', detail: 'Connect one and try again, or upload sounds instead.' },
      busy: {
        title: 'The microphone is in use.',
        detail: 'Another program or tab has it: close that (a call?) and try again.',
      },
      insecure: {
        title: 'This page may not use the microphone.',
        detail:
          'Browsers allow microphones on https addresses only. Ask who runs this server, or upload sounds instead.',
      },
      ended: {
        title: 'The microphone stopped.',
        detail: 'It was unplugged, or another program took it. What was recorded is kept.',
      },
      paused: { title: 'The microphone is used elsewhere on this page.', detail: 'Go on here whenever you like.' },
      unsupported: {
        title: 'This browser cannot record here.',
        detail: 'It lacks AudioWorklet. Use a current Chrome, Edge, Firefox or Safari, or upload sounds instead.',
      },
      unloaded: { title: 'The recorder could not be loaded.', detail: 'Check your connection, then try again.' },
      unknown: { title: 'The microphone did not start.', detail: 'Try again, or choose another microphone.' },
    },
    retry: 'Try again',
    resume: 'Use it here',
  },

  curves: {
    loss: 'Loss',
    accuracy: 'Accuracy',
    lossHint: 'How wrong the answers are. Lower is better.',
    accuracyHint: 'How many answers are right. Higher is better.',
    training: 'Training',
    validation: 'Validation',
    epoch: 'Epoch',
    waiting: 'The curves appear as soon as training starts.',
    table: { show: 'Show the figures as a table', hide: 'Hide the table' },
    summary: (what: string, epoch: number, training: string, validation: string) =>
      `${what} after epoch ${count(epoch)}: training ${training}, validation ${validation}.`,
    caption: 'Loss and accuracy of each epoch',
    trainingLoss: 'Training loss',
    validationLoss: 'Validation loss',
    trainingAccuracy: 'Training accuracy',
    validationAccuracy: 'Validation accuracy',
  },

  confusion: {
    captionPlain: 'Rows are the true classes, columns what the model said.',
    actual: 'True class',
    predicted: 'The model said',
    image: matrixOf(pictures, 'picture'),
    audio: matrixOf(sounds, 'sound'),
    recall: 'Recall',
    empty: 'The matrix appears when a model has been trained.',
    share: (s: number) => percent(s),
  },

  live: {
    privacy: 'Frames are classified in this browser. They never leave your computer.',
    camera: 'Camera',
    picture: 'Picture',
    source: 'What to classify',
    start: 'Start the camera',
    pause: 'Pause',
    paused: 'Paused',
    resume: 'Go on',
    loading: 'Loading the model',
    loadingShare: (s: number) => `Loading the model: ${percent(s)}`,
    starting: 'Starting the model…',
    fps: (n: number) => (Math.round(n) === 1 ? '1 frame a second' : `${count(Math.round(n))} frames a second`),
    attention: 'Show what it looks at',
    attentionFor: 'for',
    attentionTop: 'the best class',
    noAttention: 'This network cannot show what it looks at.',
    threshold: '“None of these” below',
    thresholdHint: 'If no class reaches this share, the answer is “none of these”.',
    thresholdOfLike:
      'Below this, the answer is “none of these”. At the suggested value, about 80 in 100 pictures of quite other things are told so (20 pictures a class; 65 with 10), but only 40 of things of the same kind: give those a class of their own.',
    likeness: (s: number) => `Likeness to what it learnt from: ${percent(s)}`,
    thresholdReset: 'Back to the suggested value',
    none: 'None of these',
    unheard: 'Nothing to hear',
    results: 'How sure the model is of each class',
    choose: 'Choose a picture',
    drop: 'or drop one here',
    chosen: 'The chosen picture',
    notPicture: 'That file could not be read as a picture.',
    noModel: 'Train a model first; then it answers here.',
    failed: 'The model could not be loaded.',
    preview: 'What the model sees',
  },

  liveSound: {
    thresholdOfLike:
      'Below this, the answer is “none of these”. At the suggested value, nearly all sounds of quite other things are told so (10 recordings a class; 80 in 100 with 5), but only 40 in 100 of the same kind: give those a class of their own.',
    privacy: 'Sounds are classified in this browser. They never leave your computer.',
    microphone: 'Microphone',
    recording: 'Recording',
    start: 'Start the microphone',
    trouble: {
      missing: {
        title: 'No microphone was found.',
        detail: 'Connect one and try again, or choose a recording instead.',
      },
      insecure: {
        title: 'This page may not use the microphone.',
        detail:
          'Browsers allow microphones on https addresses only. Ask who runs this server, or choose a recording instead.',
      },
      ended: {
        title: 'The microphone stopped.',
        detail: 'It was unplugged, or another program took it. Connect it, then try again.',
      },
      unsupported: {
        title: 'This browser cannot listen here.',
        detail: 'It lacks AudioWorklet. Use a current Chrome, Edge, Firefox or Safari, or choose a recording instead.',
      },
    },
    rate: (n: number) => `${decimal(n, 1)} decisions a second`,
    settings: 'How it listens',
    overlap: 'Overlap',
    overlapHint: (every: number) =>
      `Each answer is about one second of sound. The next comes ${decimal(every, 1)} seconds later.`,
    smoothing: 'Steadiness',
    smoothingHint: (n: number) =>
      n < 2
        ? 'Every answer is shown as it is.'
        : `About the last ${count(n)} answers are averaged: calmer, and slower to follow.`,
    log: 'What was heard',
    logEmpty: 'Nothing yet that the model is sure enough of.',
    logClear: 'Clear',
    logFor: (s: number) => `for ${decimal(s, 1)} s`,
    heard: (names: readonly string[]) => `Heard: ${names.join(', ')}`,
    choose: 'Choose a recording',
    drop: 'or drop one here',
    reading: 'Reading the recording…',
    classifying: (s: number) => `Listening to the recording: ${percent(s)}`,
    silent: 'There is no sound in it.',
    mean: 'Over the whole recording',
    meanSoFar: 'Over what has been heard so far',
    at: (time: string) => `At ${time}`,
    timeLine: 'Place in the recording',
    timeLineKeys: 'Arrow keys move, Space plays from there.',
    placeOf: (time: string, name: string) => (name ? `${time}, ${name}` : time),
    play: 'Play from here',
    stop: 'Stop',
    table: { show: 'Show as a table', hide: 'Hide the table' },
    caption: 'What was heard in the recording',
    from: 'From',
    to: 'To',
    label: 'Class',
    share: 'At best',
  },

  attention: {
    picture: (label: string) => `Picture with the parts marked that speak for ${label}`,
    loading: 'Finding out what the model looks at…',
    legend: 'Clear parts speak for this class, most of all inside the line; veiled parts do not.',
    tested: (name: string, share: number) =>
      `While being tested, by a model that had not seen this picture: ${name}, ${percent(share)}.`,
    finished: (name: string, share: number) => `The finished model, which learnt from it: ${name}, ${percent(share)}.`,
    label: 'Class',
    overlay: 'Show the map over the picture',
    hidden: 'This model has a hidden layer, so the map is an approximation: how much each part changes the answer.',
    failed: 'The map could not be made.',
    none: 'The network that this model stands on cannot show what it looks at.',
  },

  map: {
    image: mapOf(pictures, 'picture'),
    audio: mapOf(sounds, 'sound'),
    computing: (s: number) => `Arranging the map: ${percent(s)}`,
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    reset: 'Show all',
    table: { show: 'Show as a table', hide: 'Hide the table' },
    label: 'Class',
    same: 'Neighbours of the same class',
    mostly: 'Otherwise mostly',
  },
};

export type Texts = typeof texts;
