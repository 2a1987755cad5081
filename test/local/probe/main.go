// Command probe is the program of the test's pods: it answers, and says whether it reaches an address.
package main

import (
	"fmt"
	"log"
	"net"
	"net/http"
	"time"
)

func main() {
	http.HandleFunc("/", func(response http.ResponseWriter, request *http.Request) {
		fmt.Println(request.Method, request.URL.Path)
		fmt.Fprint(response, "hello")
	})
	http.HandleFunc("/dial", dial)
	log.Fatal(http.ListenAndServe(":8080", nil))
}

func dial(response http.ResponseWriter, request *http.Request) {
	connection, err := net.DialTimeout("tcp", request.URL.Query().Get("to"), 5*time.Second)
	if err != nil {
		http.Error(response, err.Error(), http.StatusBadGateway)
		return
	}
	connection.Close()
	fmt.Fprint(response, "reached")
}
