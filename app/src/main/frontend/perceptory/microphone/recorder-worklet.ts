export {};

/** The part of an AudioWorklet's scope that is used here (the page's type library does not know it). */
declare class AudioWorkletProcessor {
  readonly port: MessagePort;
}
declare function registerProcessor(name: string, processor: new () => AudioWorkletProcessor): void;

/** Samples that are handed over at once: 21 ms at 48 kHz. */
const blockSize = 1024;

/** Hands what the microphone hears to the page, its channels averaged. Runs on the browser's audio thread. */
class Recorder extends AudioWorkletProcessor {
  private block = new Float32Array(blockSize);
  private filled = 0;

  process([channels]: Float32Array[][]): boolean {
    for (let i = 0; i < (channels[0]?.length ?? 0); i++) {
      let sum = 0;
      for (const channel of channels) sum += channel[i];
      this.block[this.filled++] = sum / channels.length;
      if (this.filled === blockSize) this.hand();
    }
    return true;
  }

  private hand(): void {
    this.port.postMessage(this.block, [this.block.buffer]);
    this.block = new Float32Array(blockSize);
    this.filled = 0;
  }
}

registerProcessor('perceptory-recorder', Recorder);
