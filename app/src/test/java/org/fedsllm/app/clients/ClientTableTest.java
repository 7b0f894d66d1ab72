package org.fedsllm.app.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.fedsllm.app.testing.Projects;
import org.fedsllm.model.scenario.Client;
import org.fedsllm.model.scenario.MeasuredPathLoss;
import org.fedsllm.model.scenario.Position;
import org.fedsllm.model.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientTableTest {
  private static final Offset<Double> ROUNDING = within(1e-12);

  private final Scenario scenario = Projects.ofClients(3).scenario();

  @Test
  void rowsWithoutHeadingsAreTakenInTheirPlainOrder() {
    List<Client> clients = instead("10\t20\n-30.5\t40\t20\t1.5\t700\n");

    assertThat(clients).extracting(Client::id).containsExactly("c1", "c2");
    assertThat(clients.get(0).position()).isEqualTo(new Position(10, 20));
    assertThat(clients.get(1).position()).isEqualTo(new Position(-30.5, 40));
  }

  @Test
  void allFiveColumnsAreRead() {
    Client client = instead("10,20,20,1.5,700").get(0);

    assertThat(client.transmitPowerW()).isCloseTo(0.1, ROUNDING);
    assertThat(client.processorHz()).isEqualTo(1.5e9);
    assertThat(client.samples()).isEqualTo(700);
    assertThat(client.flopsPerCycle()).isEqualTo(4);
  }

  @Test
  void anIdMayStandFirst() {
    assertThat(instead("a;1;50\nb;2;60")).extracting(Client::id).containsExactly("a", "b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x,y,power            | 1000,0,20      | 0.1
          x_km,y_km,power_W    | 1,0,0.1        | 0.1
          X [m];Y [m];p (mW)   | 1000;0;100     | 0.1
          east,north,P_dBm     | 1000,0,20      | 0.1
          """)
  void headingsMayNameUnits(String headings, String row, double powerW) {
    Client client = instead(headings + "\n" + row).get(0);

    assertThat(client.position()).isEqualTo(new Position(1000, 0));
    assertThat(client.transmitPowerW()).isCloseTo(powerW, ROUNDING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x,y,main_path_loss_dB,federated_path_loss_dB\n5,50,100,110",
        "x,y,main_gain_dB,federated_gain_dB\n5,50,-100,-110",
        "x,y,main_gain_linear,federated_gain_linear\n5,50,1e-10,1e-11"
      })
  void measuredChannelsAreTakenAsLossesOrGains(String text) {
    MeasuredPathLoss measured = instead(text).get(0).measured().orElseThrow();

    assertThat(measured.mainDb()).isCloseTo(100, ROUNDING);
    assertThat(measured.federatedDb()).isCloseTo(110, ROUNDING);
  }

  @Test
  void decimalCommasAreReadWhereCommasDoNotSeparate() {
    assertThat(instead("1,5;70,25").get(0).position()).isEqualTo(new Position(1.5, 70.25));
  }

  @Test
  void aSpreadsheetsMarkEmptyRowsCommentsAndQuotesAreTaken() {
    List<Client> clients =
        instead("\uFEFF# measured on Monday\nid,x,y\n\"a, b\",1,50\n,,\n\nc,\"2\",60\n");

    assertThat(clients).extracting(Client::id).containsExactly("a, b", "c");
  }

  @Test
  void whoIsKnownKeepsWhatTheTableDoesNotSay() {
    Scenario odd =
        scenario.withClient(scenario.clients().get(0).withSamples(77).withTransmitPowerW(0.5));

    List<Client> clients = ClientTable.read("id,x,y\nc1,1,50\nnew,2,60").instead(odd);

    assertThat(clients.get(0).samples()).isEqualTo(77);
    assertThat(clients.get(0).transmitPowerW()).isEqualTo(0.5);
    assertThat(clients.get(1).samples()).isEqualTo(500);
  }

  @Test
  void addedClientsGiveWayToThoseThereAre() {
    List<Client> added = ClientTable.read("c1,1,50\n,2,60\nx,3,70").beside(scenario, 10, -10);

    assertThat(added).extracting(Client::id).containsExactly("c4", "c5", "x");
    assertThat(added.get(0).position()).isEqualTo(new Position(11, 40));
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    Scenario some =
        scenario
            .withClient(scenario.clients().get(1).movedTo(new Position(1.0 / 3, -200.125)))
            .withClient(
                new Client(
                    "c3",
                    new Position(70, 0),
                    0.25,
                    1.25e9,
                    3.5,
                    9,
                    new MeasuredPathLoss(101.5, 88)));

    assertThat(instead(ClientText.csv(some.clients())))
        .usingRecursiveComparison()
        .withComparatorForType(
            (a, b) -> Math.abs(a - b) <= 1e-11 * Math.abs(a) ? 0 : Double.compare(a, b),
            Double.class)
        .isEqualTo(some.clients());
    assertThat(ClientText.tsv(some.clients()))
        .startsWith("id\tx_m\ty_m\tpower_dBm\t")
        .contains("c1\t100\t0\t10\t2\t4\t500\t\t\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          x,y;10,abc                          | Line 2, column y_m: “abc” is not a number
          x,y;10,20;30,                       | Line 3, column y_m is empty
          x,y;10,NaN                          | Line 2, column y_m: “NaN” is not a finite number
          x,y;10,-2e8                         | Line 2, column y_m: “-2e8” is farther than any satellite
          x,y,colour;1,2,3                    | no column is called “colour”
          x,power;1,2                         | no column y_m
          x,east,y;1,1,2                      | “east” is there twice
          x,y;1,5,2,5                         | Line 2 has 4 cells, but there are 2 columns
          1,2,3,4,5,6                         | 6 columns without headings
          7                                   | 1 columns without headings
          id,x,y;a,1,50;b,2,60;a,3,70         | Line 4, column id: “a” stands in line 2 too
          x,y,samples;1,50,2.5                | Line 2: The samples (2.5) are counted
          x,y,power_W;1,50,-1                 | Line 2: The transmitPowerW (-1.0) of client c1 must be positive
          x,y,main_path_loss_dB;1,50,100      | Line 2: The measured path loss to the main server is given, but not
          x,y,main_gain,federated_gain;1,50,1e-9,1e-9 | call the column main_gain_linear
          x,y                                 | There are no rows
          x,y;"1,2                            | Quotes must be closed
          """)
  void whatIsWrongIsNamedWithLineAndColumn(String lines, String message) {
    assertThatThrownBy(() -> instead(lines.replace(';', '\n')))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  private List<Client> instead(String text) {
    return ClientTable.read(text).instead(scenario);
  }
}
