package org.fedsllm.training.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFileTest {
  @TempDir private Path folder;

  @Test
  void rowsOfJsonlAreTexts() throws IOException {
    Path file = write("a.jsonl", "{\"text\": \"one\"}\n\n{\"text\": \"two\\nlines\", \"id\": 7}\n");
    assertThat(TextFile.read(file).texts()).containsExactly("one", "two\nlines");
    assertThat(TextFile.read(file).rows()).isTrue();
  }

  @Test
  void paragraphsOfAnyOtherFileAreTexts() throws IOException {
    Path file = write("a.txt", "\nfirst line\nsecond line\n\n  \nnext paragraph\r\n\r\nlast");
    assertThat(TextFile.read(file).texts())
        .containsExactly("first line\nsecond line", "next paragraph", "last");
  }

  @Test
  void missingAndEmptyFilesAreNamed() throws IOException {
    assertFault(folder.resolve("gone.txt"), "no data file", "gone.txt");
    assertFault(write("empty.jsonl", ""), "empty.jsonl holds no text");
    assertFault(write("blank.txt", " \n\n \n"), "blank.txt holds no text");
  }

  @Test
  void aBrokenRowIsNamedWithItsLine() throws IOException {
    assertFault(write("a.jsonl", "{\"text\": \"one\"}\n{\"text\": "), "Line 2", "not JSON");
    assertFault(write("b.jsonl", "{\"prompt\": \"one\"}"), "Line 1", "no \"text\"");
    assertFault(write("c.jsonl", "{\"text\": 5}"), "Line 1", "no \"text\"");
  }

  @Test
  void aFileThatIsNotUtf8IsNamed() throws IOException {
    Path file = folder.resolve("latin.txt");
    Files.write(file, new byte[] {'a', (byte) 0xE9, 'b'});
    assertFault(file, "not text in UTF-8");
  }

  private Path write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, content);
    return file;
  }

  private static void assertFault(Path file, String... parts) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TextFile.read(file))
        .withMessageContainingAll(parts);
  }
}
